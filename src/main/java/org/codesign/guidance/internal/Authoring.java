package org.codesign.guidance.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.codesign.guidance.DocumentForm;
import org.codesign.guidance.DocumentId;
import org.codesign.guidance.Keeper;
import org.codesign.identity.Colleague;
import org.codesign.identity.PeopleFacts;
import org.codesign.identity.PersonId;
import org.codesign.identity.Role;
import org.codesign.privacy.FreeText;
import org.codesign.privacy.KeepReason;
import org.codesign.shared.Invalid;
import org.codesign.shared.Invalid.Fault;
import org.springframework.stereotype.Component;

/** Writes and changes documents by the rules for what an editor writes. */
@Component
public class Authoring {

  private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
  private static final int MOST_YEARS = 5;

  private final DocumentStore store;
  private final VersionReader versions;
  private final PeopleFacts people;
  private final Days days;

  Authoring(DocumentStore store, VersionReader versions, PeopleFacts people, Days days) {
    this.store = store;
    this.versions = versions;
    this.people = people;
    this.days = days;
  }

  public DocumentForm blank(PersonId writer) {
    return new DocumentForm(
        "", "", "", "", "", "", "", "", "", "", writer, days.today().plusYears(1));
  }

  public List<Keeper> keepers() {
    List<PersonId> editors = new ArrayList<>(people.with(Role.FACILITATOR));
    editors.addAll(people.with(Role.ADMIN));
    return people.people(Set.copyOf(editors)).values().stream()
        .sorted(Comparator.comparing(Colleague::name).thenComparing(it -> it.id().value()))
        .map(it -> new Keeper(it.id(), it.name()))
        .toList();
  }

  public void write(
      PersonId writer, DocumentId id, DocumentForm form, Map<String, KeepReason> reasons) {
    Written written = checked(writer, form, reasons);
    mustBeKeeper(form);
    store.write(id, written);
  }

  public int change(
      PersonId writer,
      DocumentId id,
      int version,
      DocumentForm form,
      Map<String, KeepReason> reasons) {
    Written written = checked(writer, form, reasons);
    if (form.keeper() != null && !form.keeper().equals(versions.current(id).form().keeper())) {
      mustBeKeeper(form);
    }
    return store.change(id, version, written);
  }

  /** What it said went through the rules of its time; it may be made current as it was. */
  public int restore(PersonId editor, DocumentId id, int version, int number) {
    return store.restore(id, version, editor, versions.text(id, number));
  }

  /** A year on from today, or as far on as it was. */
  public LocalDate reviewed(DocumentId id, int version) {
    return store.reviewed(id, version, days.today());
  }

  private Written checked(PersonId writer, DocumentForm form, Map<String, KeepReason> reasons) {
    List<Fault> faults = new ArrayList<>(TextRules.faults(form.markdown()));
    if (!form.sourceUrl().isEmpty() && WebAddress.of(form.sourceUrl()).isEmpty()) {
      faults.add(new Fault("sourceUrl", "guidance.edit.source-url.bad"));
    }
    LocalDate due = Objects.requireNonNullElse(form.reviewOn(), LocalDate.MIN);
    if (due.isBefore(EARLIEST) || due.isAfter(days.today().plusYears(MOST_YEARS))) {
      faults.add(new Fault("reviewOn", "guidance.edit.review.range"));
    }
    if (!faults.isEmpty()) {
      throw new Invalid(faults);
    }
    Words words = Words.of(form);
    Map<String, String> texts = new LinkedHashMap<>(words.facts());
    texts.remove("sourceUrl");
    texts.put("markdown", words.markdown());
    Map<String, KeepReason> kept = new LinkedHashMap<>();
    FreeText.of(texts, reasons).kept().forEach(it -> kept.put(it.field(), it.reason()));
    return new Written(
        writer, words, Section.of(words), new KeptReasons(kept), form.keeper(), due, days.today());
  }

  private void mustBeKeeper(DocumentForm form) {
    if (form.keeper() != null
        && keepers().stream().noneMatch(it -> it.id().equals(form.keeper()))) {
      throw new Invalid("keeper", "guidance.edit.keeper.gone");
    }
  }
}
