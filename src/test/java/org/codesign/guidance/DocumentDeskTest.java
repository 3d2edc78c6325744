package org.codesign.guidance;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.codesign.guidance.Files.file;

import jakarta.validation.ConstraintViolationException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.codesign.fixture.CodesignTest;
import org.codesign.fixture.Given;
import org.codesign.guidance.DocumentVersion.Origin;
import org.codesign.guidance.GuidanceDocument.Heading;
import org.codesign.guidance.ImportReport.Line;
import org.codesign.guidance.ImportReport.Outcome;
import org.codesign.guidance.ImportReport.Reason;
import org.codesign.guidance.TextDifferences.Fact;
import org.codesign.guidance.TextDifferences.Kind;
import org.codesign.identity.Actor;
import org.codesign.identity.NotAllowed;
import org.codesign.identity.Role;
import org.codesign.privacy.KeepReason;
import org.codesign.shared.Cursor;
import org.codesign.shared.Invalid;
import org.codesign.shared.NotFound;
import org.codesign.shared.Page;
import org.codesign.shared.Stale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@CodesignTest
class DocumentDeskTest {

  @Autowired DocumentDesk desk;
  @Autowired Guidance guidance;
  @Autowired Given given;
  @Autowired Clock clock;

  Actor editor;
  Actor other;

  @BeforeEach
  void twoEditors() {
    editor = given.facilitator();
    other = given.admin();
  }

  @Test
  void what_an_editor_writes_is_read_by_everybody_and_found_within_a_second() {
    String word = "qz" + UUID.randomUUID().toString().replace("-", "");
    DocumentId id = written("## One part\n\nAbout " + word + " <script>alert(1)</script>");
    GuidanceDocument read = guidance.document(given.worker(given.council()), id);
    assertThat(read.title()).isEqualTo("Title");
    assertThat(read.html()).contains("<h2 id=\"one-part\">").doesNotContain("<script");
    assertThat(read.number()).isEqualTo(1);
    assertThat(read.reviewedOn()).isEqualTo(LocalDate.now(clock));
    await()
        .atMost(1, SECONDS)
        .until(
            () -> !guidance.search(editor, GuidanceQuestion.of(word), null).documents().isEmpty());
  }

  @Test
  void writing_twice_with_the_same_id_writes_once() {
    DocumentId id = DocumentId.next();
    desk.write(editor, id, form("x"), Map.of());
    desk.write(editor, id, form("x"), Map.of());
    assertThat(desk.versions(editor, id, null).items()).hasSize(1);
  }

  @Test
  void every_save_of_other_words_is_a_version_with_who_and_when() {
    DocumentId id = written("First.");
    assertThat(desk.change(other, id, 1, form("Second."), Map.of())).isEqualTo(2);
    assertThat(desk.change(other, id, 2, form("Second."), Map.of()))
        .as("no other words")
        .isEqualTo(2);
    List<DocumentVersion> versions = desk.versions(editor, id, null).items();
    assertThat(versions).extracting(DocumentVersion::number).containsExactly(2, 1);
    assertThat(versions).allSatisfy(it -> assertThat(it.by()).isEqualTo("Alex Example"));
    assertThat(versions.getFirst().origin()).isEqualTo(Origin.WRITTEN);
  }

  @Test
  void differences_name_the_words_and_what_is_said_about_the_document() {
    DocumentId id = written("Ask the team.");
    desk.change(editor, id, 1, titled("Other title", "Ask the owner."), Map.of());
    TextDifferences differences = desk.differences(editor, id, 1, 2);
    assertThat(differences.facts()).containsExactly(new Fact("title", "Title", "Other title"));
    assertThat(differences.lines())
        .extracting(TextDifferences.Line::kind)
        .containsExactly(Kind.GONE, Kind.ADDED);
    assertThat(desk.differences(editor, id, 2, 2).isEmpty()).isTrue();
  }

  @Test
  void an_earlier_version_is_made_current_as_a_new_one() {
    DocumentId id = written("First.");
    desk.change(editor, id, 1, form("Second."), Map.of());
    assertThat(desk.restore(other, id, 2, 1)).isEqualTo(3);
    assertThat(guidance.document(editor, id).html()).contains("First.");
    DocumentVersion latest = desk.versions(editor, id, null).items().getFirst();
    assertThat(latest.origin()).isEqualTo(Origin.RESTORED);
    assertThat(latest.restoredFrom()).isEqualTo(1);
    assertThat(desk.restore(other, id, 3, 3)).as("it is current").isEqualTo(3);
    assertThatThrownBy(() -> desk.restore(other, id, 2, 2)).isInstanceOf(Stale.class);
    assertThatThrownBy(() -> desk.restore(other, id, 3, 9)).isInstanceOf(NotFound.class);
  }

  @Test
  void five_hundred_versions_are_paged() {
    DocumentId id = written("Text 1");
    for (int i = 2; i <= 500; i++) {
      desk.change(editor, id, i - 1, form("Text " + i), Map.of());
    }
    List<Integer> numbers = new ArrayList<>();
    Page<DocumentVersion> page = desk.versions(editor, id, null);
    assertThat(page.items()).hasSize(25);
    for (Cursor next = page.nextCursor(); next != null; next = page.nextCursor()) {
      page.items().forEach(it -> numbers.add(it.number()));
      page = desk.versions(editor, id, next);
    }
    page.items().forEach(it -> numbers.add(it.number()));
    assertThat(numbers).hasSize(500).isSortedAccordingTo((a, b) -> b - a);
    assertThat(desk.differences(editor, id, 1, 500).lines()).hasSize(2);
  }

  @Test
  void of_two_editors_at_once_one_is_told_and_nothing_is_lost() throws Exception {
    DocumentId id = written("First.");
    Callable<Boolean> mine = () -> saves(editor, id, "Mine.");
    Callable<Boolean> theirs = () -> saves(other, id, "Theirs.");
    try (var threads = Executors.newFixedThreadPool(2)) {
      var outcomes = threads.invokeAll(List.of(mine, theirs));
      assertThat(List.of(outcomes.get(0).get(), outcomes.get(1).get()))
          .containsExactlyInAnyOrder(true, false);
    }
    assertThat(desk.versions(editor, id, null).items()).hasSize(2);
    TextDifferences beside = desk.compare(editor, id, form("Something else."));
    assertThat(beside.lines()).extracting(TextDifferences.Line::text).contains("Something else.");
  }

  private boolean saves(Actor who, DocumentId id, String text) {
    try {
      desk.change(who, id, 1, form(text), Map.of());
      return true;
    } catch (Stale late) {
      return false;
    }
  }

  @Test
  void a_heading_that_keeps_its_words_keeps_its_address() {
    DocumentId id = written("## One\n\na\n\n## Two words\n\nb");
    desk.change(
        editor, id, 1, form("## New\n\nx\n\n## Two words\n\nb, longer\n\n## One\n\na"), Map.of());
    assertThat(guidance.document(editor, id).contents())
        .extracting(Heading::anchor)
        .containsExactly("new", "two-words", "one");
  }

  @Test
  void an_import_does_not_write_over_what_an_editor_wrote() {
    String path = UUID.randomUUID() + ".md";
    Line first = imported(path, "# Title\n\nFrom the file.");
    DocumentId id = first.document();
    assertThat(imported(path, "# Title\n\nFrom the file, newer.").outcome())
        .isEqualTo(Outcome.CHANGED);
    assertThat(desk.versions(editor, id, null).items()).hasSize(2);
    desk.change(editor, id, 2, form("Words of an editor."), Map.of());

    Line refused = imported(path, "# Title\n\nFrom the file, newest.");
    assertThat(refused.outcome()).isEqualTo(Outcome.LEFT_OUT);
    assertThat(refused.reason()).isEqualTo(Reason.EDITED_HERE);
    assertThat(guidance.document(editor, id).html()).contains("Words of an editor.");
    assertThat(imported(path, "# Title\n\nFrom the file, newer.").outcome())
        .as("the file as it was imported last")
        .isEqualTo(Outcome.UNCHANGED);
    guidance.retire(editor, id, 3);
    assertThat(imported(path, "# Title\n\nFrom the file, newer.").reason())
        .isEqualTo(Reason.EDITED_HERE);
  }

  private Line imported(String path, String text) {
    return guidance.importFiles(editor, List.of(file(path, text))).lines().getFirst();
  }

  @Test
  void an_owner_or_a_date_alone_is_no_version() {
    DocumentId id = written("x");
    DocumentForm now = desk.document(editor, id).form();
    LocalDate later = LocalDate.now(clock).plusYears(2);
    desk.change(editor, id, 1, cared(now, other, later), Map.of());
    assertThat(desk.document(editor, id).form().reviewOn()).isEqualTo(later);
    assertThat(desk.document(editor, id).form().keeper()).isEqualTo(other.id());
    assertThat(desk.versions(editor, id, null).items()).hasSize(1);
  }

  @Test
  void only_editors_own_documents() {
    Actor worker = given.worker(given.council());
    DocumentForm form = cared(form("x"), worker, LocalDate.now(clock));
    assertThatThrownBy(() -> desk.write(editor, DocumentId.next(), form, Map.of()))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("keeper");
  }

  @Test
  void what_tells_who_a_person_is_stays_only_with_a_reason() {
    String text = "Ring Mrs Example on 07700 900123.";
    assertThatThrownBy(() -> desk.write(editor, DocumentId.next(), form(text), Map.of()))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("PHONE_NUMBER");
    DocumentId id = DocumentId.next();
    desk.write(editor, id, form(text), Map.of("markdown", KeepReason.INVENTED));
    assertThat(desk.document(editor, id).kept()).containsEntry("markdown", KeepReason.INVENTED);
    assertThat(guidance.document(editor, id).html()).contains("07700 900123");
  }

  @Test
  void bad_input_is_refused_with_its_field() {
    refused(form("## One\n\n#### Skips"), "guidance.edit.heading.skips");
    refused(form("![](https://example.org/a.png)"), "guidance.edit.picture.silent");
    LocalDate past = LocalDate.of(1999, 12, 31);
    refused(cared(form("x"), editor, past), "guidance.edit.review.range");
    LocalDate far = LocalDate.now(clock).plusYears(5).plusDays(1);
    refused(cared(form("x"), editor, far), "guidance.edit.review.range");
    refused(sourced("javascript:alert(1)"), "guidance.edit.source-url.bad");
  }

  private void refused(DocumentForm form, String message) {
    assertThatThrownBy(() -> desk.write(editor, DocumentId.next(), form, Map.of()))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  \u200B ", "\u202E"})
  void a_title_of_nothing_is_refused(String title) {
    assertThatThrownBy(() -> desk.write(editor, DocumentId.next(), titled(title, "x"), Map.of()))
        .isInstanceOf(ConstraintViolationException.class)
        .hasMessageContaining("title");
  }

  @Test
  void what_is_too_long_is_refused_and_the_longest_is_taken() {
    assertThatThrownBy(
            () -> desk.write(editor, DocumentId.next(), titled("x".repeat(201), "x"), Map.of()))
        .isInstanceOf(ConstraintViolationException.class);
    assertThatThrownBy(
            () -> desk.write(editor, DocumentId.next(), form("x".repeat(100_001)), Map.of()))
        .isInstanceOf(ConstraintViolationException.class);
    desk.write(
        editor, DocumentId.next(), titled("😀".repeat(100), "word ".repeat(19_999)), Map.of());
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"WORKER", "MEMBER", "COUNCIL_LEAD", "SUPPLIER"})
  void nobody_else_comes_to_the_desk(Role role) {
    DocumentId id = written("x");
    Actor actor =
        role == Role.SUPPLIER
            ? given.personOf(given.supplier())
            : given.person(given.council(), null, role);
    assertThat(guidance.mayEdit(actor)).isFalse();
    List<Runnable> doors =
        List.of(
            () -> desk.blank(actor),
            () -> desk.document(actor, id),
            () -> desk.keepers(actor),
            () -> desk.preview(actor, id, "x"),
            () -> desk.write(actor, DocumentId.next(), form("x"), Map.of()),
            () -> desk.change(actor, id, 1, form("y"), Map.of()),
            () -> desk.compare(actor, id, form("y")),
            () -> desk.versions(actor, id, null),
            () -> desk.differences(actor, id, 1, 1),
            () -> desk.restore(actor, id, 1, 1));
    assertThat(doors).allSatisfy(it -> assertThatThrownBy(it::run).isInstanceOf(NotAllowed.class));
  }

  @Test
  void a_document_that_is_not_there_is_not_found() {
    DocumentId none = DocumentId.next();
    assertThatThrownBy(() -> desk.document(editor, none)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> desk.versions(editor, none, null)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> desk.change(editor, none, 1, form("x"), Map.of()))
        .isInstanceOf(NotFound.class);
  }

  private DocumentId written(String text) {
    DocumentId id = DocumentId.next();
    desk.write(editor, id, form(text), Map.of());
    return id;
  }

  private DocumentForm form(String text) {
    return titled("Title", text);
  }

  private DocumentForm titled(String title, String text) {
    return new DocumentForm(
        title,
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        text,
        editor.id(),
        LocalDate.now(clock).plusYears(1));
  }

  private DocumentForm sourced(String address) {
    return new DocumentForm(
        "T", "", "", "", "", "", "", address, "", "x", null, LocalDate.now(clock));
  }

  private static DocumentForm cared(DocumentForm form, Actor keeper, LocalDate reviewOn) {
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
        form.markdown(),
        keeper.id(),
        reviewOn);
  }
}
