package org.codesign.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.ConstraintViolationException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.codesign.fixture.CodesignTest;
import org.codesign.fixture.Given;
import org.codesign.identity.Actor;
import org.codesign.identity.NotAllowed;
import org.codesign.identity.Role;
import org.codesign.shared.Cursor;
import org.codesign.shared.GssCode;
import org.codesign.shared.Invalid;
import org.codesign.shared.NotFound;
import org.codesign.shared.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@CodesignTest
class ReaderWordsTest {

  @Autowired ReaderWords words;
  @Autowired DocumentDesk desk;
  @Autowired Clock clock;
  @Autowired Given given;

  Actor editor;
  Actor reader;
  DocumentId document;

  @BeforeEach
  void aDocumentAndAReader() {
    editor = given.facilitator();
    reader = given.worker(given.council());
    document = DocumentId.next();
    desk.write(editor, document, form("Words."), Map.of());
  }

  @Test
  void the_last_answer_of_a_person_counts_and_each_has_one() {
    assertThat(words.helped(reader, document)).isEmpty();
    words.answer(reader, document, 1, true);
    words.answer(reader, document, 1, false);
    assertThat(words.helped(reader, document)).contains(false);
    assertThat(words.helped(editor, document)).isEmpty();
  }

  @Test
  void who_answers_ten_times_at_once_has_answered_once() throws Exception {
    List<Callable<Void>> presses = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      presses.add(() -> {
        words.answer(reader, document, 1, true);
        return null;
      });
    }
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (var press : threads.invokeAll(presses)) {
        press.get();
      }
    }
    answers(9, 3, true);
    assertThat(words.helpfulness(editor, document)).isEqualTo(new Helpfulness(true, 10, 0));
  }

  @Test
  void a_new_version_is_asked_about_anew() {
    words.answer(reader, document, 1, true);
    desk.change(editor, document, 1, form("Other words."), Map.of());
    assertThat(words.helped(reader, document)).isEmpty();
    assertThatThrownBy(() -> words.answer(reader, document, 3, true)).isInstanceOf(NotFound.class);
  }

  @Test
  void counts_of_few_people_or_few_councils_are_not_shown() {
    answers(9, 3, true);
    assertThat(words.helpfulness(editor, document)).isEqualTo(Helpfulness.TOO_FEW);
    answers(3, 1, false);
    assertThat(words.helpfulness(editor, document)).isEqualTo(new Helpfulness(true, 10, 5));
    DocumentId elsewhere = document;
    document = DocumentId.next();
    desk.write(editor, document, form("Words."), Map.of());
    answers(12, 2, true);
    assertThat(words.helpfulness(editor, document)).isEqualTo(Helpfulness.TOO_FEW);
    assertThat(words.helpfulness(editor, elsewhere).shown()).isTrue();
  }

  private void answers(int people, int councils, boolean helped) {
    List<GssCode> codes = new ArrayList<>();
    for (int i = 0; i < councils; i++) {
      codes.add(given.council());
    }
    for (int i = 0; i < people; i++) {
      words.answer(given.worker(codes.get(i % councils)), document, 1, helped);
    }
  }

  @Test
  void a_remark_is_on_the_list_until_it_is_dealt_with_and_tells_nobodys_name() {
    words.remark(reader, document, 1, new RemarkForm(" The number is\u202E wrong. "));
    Remark remark = open().getFirst();
    assertThat(remark.text()).isEqualTo("The number is wrong.");
    assertThat(remark.number()).isEqualTo(1);
    assertThat(Remark.class.getRecordComponents())
        .extracting(it -> it.getName())
        .doesNotContain("by", "person", "council");
    words.dealtWith(editor, remark.id());
    words.dealtWith(given.admin(), remark.id());
    assertThat(open()).isEmpty();
  }

  @Test
  void a_person_has_one_open_remark_on_a_document() {
    words.remark(reader, document, 1, new RemarkForm("First."));
    words.remark(reader, document, 1, new RemarkForm("Second."));
    assertThat(open()).extracting(Remark::text).containsExactly("Second.");
    words.dealtWith(editor, open().getFirst().id());
    words.remark(reader, document, 1, new RemarkForm("Third."));
    assertThat(open()).extracting(Remark::text).containsExactly("Third.");
  }

  @Test
  void what_tells_who_a_person_is_is_refused() {
    assertThatThrownBy(
            () -> words.remark(reader, document, 1, new RemarkForm("Ring 07700 900123 instead.")))
        .isInstanceOf(Invalid.class);
    assertThat(open()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \u200B\n "})
  void an_empty_remark_is_refused(String text) {
    assertThatThrownBy(() -> words.remark(reader, document, 1, new RemarkForm(text)))
        .isInstanceOf(ConstraintViolationException.class);
  }

  @Test
  void a_remark_too_long_and_one_on_nothing_are_refused() {
    assertThatThrownBy(() -> words.remark(reader, document, 1, new RemarkForm("x".repeat(501))))
        .isInstanceOf(ConstraintViolationException.class);
    assertThatThrownBy(
            () -> words.remark(reader, DocumentId.next(), 1, new RemarkForm("Something.")))
        .isInstanceOf(NotFound.class);
    words.remark(reader, document, 1, new RemarkForm("<b>😀</b>".repeat(50)));
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"WORKER", "MEMBER", "COUNCIL_LEAD", "SUPPLIER"})
  void what_readers_say_is_for_editors(Role role) {
    Actor actor =
        role == Role.SUPPLIER
            ? given.personOf(given.supplier())
            : given.person(given.council(), null, role);
    words.remark(actor, document, 1, new RemarkForm("Anybody may say so."));
    Remark remark = open().getFirst();
    List<Runnable> doors =
        List.of(
            () -> words.helpfulness(actor, document),
            () -> words.toDo(actor, null),
            () -> words.howManyToDo(actor),
            () -> words.dealtWith(actor, remark.id()));
    assertThat(doors).allSatisfy(it -> assertThatThrownBy(it::run).isInstanceOf(NotAllowed.class));
  }

  /** Of this document. */
  private List<Remark> open() {
    List<Remark> all = new ArrayList<>();
    Page<Remark> page = words.toDo(editor, null);
    all.addAll(page.items());
    for (Cursor next = page.nextCursor(); next != null; next = page.nextCursor()) {
      page = words.toDo(editor, next);
      all.addAll(page.items());
    }
    return all.stream().filter(it -> it.document().equals(document)).toList();
  }

  private DocumentForm form(String text) {
    return new DocumentForm(
        "Title", "", "", "", "", "", "", "", "", text, null, LocalDate.now(clock).plusYears(1));
  }
}
