package org.codesign.guidance.internal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.codesign.guidance.DocumentForm;
import org.codesign.guidance.DocumentId;
import org.codesign.guidance.EditedDocument;
import org.codesign.guidance.ImportReport;
import org.codesign.guidance.ImportReport.Outcome;
import org.codesign.identity.PeopleFacts;
import org.codesign.identity.PersonId;
import org.codesign.identity.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives the demonstration's documents what people do with them: owners, reviews of which some are
 * due, versions, and what readers say.
 */
@Component
@Transactional
class SampleCare {

  private static final int LOOKED_AFTER = 12;

  /** Days from today to the review, by the document's place in the list. */
  private static final List<Integer> REVIEWS =
      List.of(200, -12, 90, 30, -75, 300, 45, -190, 120, 8, 60, 240);

  private static final String ADDED =
      """


      ## If you are not sure

      Ask before you record it the other way round: a question takes a minute, putting a record right takes an afternoon.
      """;

  private final Authoring authoring;
  private final VersionReader versions;
  private final PeopleFacts people;
  private final SampleReaders readers;
  private final Days days;

  SampleCare(
      Authoring authoring,
      VersionReader versions,
      PeopleFacts people,
      SampleReaders readers,
      Days days) {
    this.authoring = authoring;
    this.versions = versions;
    this.people = people;
    this.readers = readers;
    this.days = days;
  }

  /** What was there already is left alone. */
  void lookAfter(ImportReport imported) {
    Set<PersonId> editors = people.with(Role.FACILITATOR);
    List<DocumentId> added =
        imported.lines().stream()
            .filter(line -> line.outcome() == Outcome.ADDED)
            .flatMap(line -> Stream.ofNullable(line.document()))
            .limit(LOOKED_AFTER)
            .toList();
    if (!editors.isEmpty()) {
      List<PersonId> keepers =
          people.people(editors).values().stream()
              .sorted(Comparator.comparing(it -> it.email().value()))
              .map(it -> it.id())
              .toList();
      for (int i = 0; i < added.size(); i++) {
        lookAfter(added.get(i), keepers.get(i % keepers.size()), REVIEWS.get(i));
      }
      added.stream().limit(3).forEach(it -> mend(it, keepers.getFirst()));
      readers.say(added);
    }
  }

  private void lookAfter(DocumentId id, PersonId keeper, int daysToReview) {
    EditedDocument now = versions.current(id);
    LocalDate reviewOn = days.today().plusDays(daysToReview);
    save(now, keeper, text(now.form().markdown(), keeper, reviewOn, now.form()));
  }

  private void mend(DocumentId id, PersonId editor) {
    EditedDocument first = versions.current(id);
    DocumentForm form = first.form();
    save(first, editor, text(form.markdown() + ADDED, form.keeper(), form.reviewOn(), form));
    EditedDocument second = versions.current(id);
    String shorter =
        second.form().markdown().replace("a question takes a minute,", "a call takes a minute;");
    save(second, editor, text(shorter, form.keeper(), form.reviewOn(), second.form()));
  }

  private void save(EditedDocument now, PersonId editor, DocumentForm form) {
    authoring.change(editor, now.id(), now.version(), form, now.kept());
  }

  private static DocumentForm text(
      String markdown, @Nullable PersonId keeper, @Nullable LocalDate reviewOn, DocumentForm form) {
    return new DocumentForm(
        form.title(),
        form.summary(),
        form.topic(),
        form.keywords(),
        form.audience(),
        form.owner(),
        form.source(),
        form.sourceUrl(),
        form.licence(),
        markdown,
        keeper,
        reviewOn);
  }
}
