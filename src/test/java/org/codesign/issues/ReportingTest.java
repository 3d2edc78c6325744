package org.codesign.issues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.list;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.codesign.catalogue.ScreenId;
import org.codesign.catalogue.SystemId;
import org.codesign.fixture.CodesignTest;
import org.codesign.fixture.Given;
import org.codesign.identity.Actor;
import org.codesign.identity.NotAllowed;
import org.codesign.identity.Role;
import org.codesign.shared.GssCode;
import org.codesign.shared.Invalid;
import org.codesign.shared.NotFound;
import org.codesign.shared.Stale;
import org.codesign.shared.SupplierId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@CodesignTest
class ReportingTest {

  @Autowired Issues issues;
  @Autowired Given given;

  GssCode council;
  Actor worker;
  SupplierId supplier;
  SystemId system;

  @BeforeEach
  void aWorkerWhoseCouncilRunsASystem() {
    council = given.council();
    worker = given.worker(council);
    supplier = given.supplier();
    system = given.systemOf(supplier);
    given.deployment(council, system, 40);
  }

  @Test
  void a_report_is_read_as_it_was_written_with_its_pins_and_the_reporters_answer() {
    ScreenId screen = given.screenOf(system);
    IssueId id = IssueId.next();

    int number =
        issues.report(worker, id, Reports.on(system, screen, new Pin(0.25, 0.5), new Pin(1, 0)));

    IssueDetails issue = issues.issue(worker, id);
    assertThat(issue.number()).isEqualTo(number).isPositive();
    assertThat(issue.text().title()).isEqualTo("Save lies below the fold");
    assertThat(issue.pins()).containsExactly(new Pin(0.25, 0.5), new Pin(1, 0));
    assertThat(issue.screen().orElseThrow().id()).isEqualTo(screen);
    assertThat(issue.reportedOn()).as("the release the council runs").isNotNull();
    assertThat(issue.ownAnswer().orElseThrow().frequency()).isEqualTo(Frequency.DAILY);
    assertThat(issue.ownAnswer().orElseThrow().minutes()).isEqualByComparingTo("5");
    assertThat(issue.reportedByMe()).isTrue();
    assertThat(issue.open()).isTrue();
  }

  @Test
  void sending_twice_at_once_reports_once() throws Exception {
    IssueId id = IssueId.next();
    ReportForm form = Reports.on(system, given.screenOf(system), new Pin(0.1, 0.1));
    try (var clicks = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Integer> click = () -> issues.report(worker, id, form);
      var numbers = clicks.invokeAll(Collections.nCopies(10, click));
      for (var number : numbers) {
        assertThat(number.get()).isEqualTo(numbers.getFirst().get());
      }
    }
    assertThat(issues.issue(worker, id).pins()).hasSize(1);
    assertThat(issues.reported(worker)).hasSize(1);
  }

  @Test
  void something_else_by_the_same_id_is_refused_and_keeps_the_first() {
    IssueId id = IssueId.next();
    issues.report(worker, id, Reports.on(system));

    assertThatThrownBy(() ->
            issues.report(worker, id, Reports.saying(system, "Another title", "Another text")))
        .isInstanceOf(Stale.class);
    assertThat(issues.issue(worker, id).text().title()).isEqualTo("Save lies below the fold");
  }

  @Test
  void an_id_that_somebody_else_used_is_not_found() {
    IssueId id = IssueId.next();
    issues.report(worker, id, Reports.on(system));
    Actor other = given.worker(given.council());

    assertThatThrownBy(() -> issues.report(other, id, Reports.on(system)))
        .isInstanceOf(NotFound.class);
    assertThat(issues.issue(other, id).ownAnswer()).isEmpty();
  }

  @Test
  void the_facilitator_reports_without_a_council() {
    IssueId id = IssueId.next();
    Actor facilitator = given.facilitator();

    issues.report(facilitator, id, Reports.on(system));

    assertThat(issues.issue(facilitator, id).reportedOn()).isNull();
  }

  @Test
  void neither_suppliers_nor_administrators_report_and_suppliers_read_nothing_here() {
    Actor ofSupplier = given.personOf(supplier);
    IssueId id = IssueId.next();
    issues.report(worker, id, Reports.on(system));

    assertThatThrownBy(() -> issues.report(ofSupplier, IssueId.next(), Reports.on(system)))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> issues.report(given.admin(), IssueId.next(), Reports.on(system)))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> issues.issue(ofSupplier, id)).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> issues.answer(ofSupplier, id, Reports.never()))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> issues.board(ofSupplier, BoardFilter.ALL_OPEN, BoardSort.NEWEST, null))
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  void what_does_not_go_together_names_its_fields() {
    SystemId other = given.systemOf(supplier);
    ScreenId foreign = given.screenOf(other);

    assertThat(faults(Reports.on(system, foreign))).containsExactly("screen");
    assertThat(faults(Reports.of(system, null, List.of(new Pin(0, 0)), "Title", "Text")))
        .containsExactly("pins");
    assertThat(faults(Reports.with(system, Cause.INTEGRATION, null)))
        .containsExactly("secondSystem");
    assertThat(faults(Reports.with(system, Cause.INTEGRATION, system)))
        .containsExactly("secondSystem");
    assertThat(faults(Reports.on(new SystemId(java.util.UUID.randomUUID()))))
        .containsExactly("system");
  }

  private List<String> faults(ReportForm form) {
    try {
      issues.report(worker, IssueId.next(), form);
      return List.of();
    } catch (Invalid invalid) {
      return invalid.faults().stream().map(Invalid.Fault::field).toList();
    }
  }

  @Test
  void two_systems_make_an_integration_issue() {
    SystemId other = given.systemOf(supplier);
    IssueId id = IssueId.next();

    issues.report(worker, id, Reports.with(system, Cause.INTEGRATION, other));

    assertThat(issues.issue(worker, id).otherSystem().orElseThrow().id()).isEqualTo(other);
    assertThat(issues.issue(worker, id).harm()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "😀 The screen jumps 👩‍👩‍👧 when I type",
        "الحفظ لا يعمل عندما أكتب",
        "<script>alert('O''Brien')</script>",
        "O'Brien'; DROP TABLE issues_issue; --",
        "\"Site ID is missing from session data!\" gives no clue",
        "100% \\ _ % of the form"
      })
  void text_is_kept_as_it_was_typed(String text) {
    IssueId id = IssueId.next();

    issues.report(worker, id, Reports.saying(system, text, text + "\n\n" + text));

    IssueText stored = issues.issue(worker, id).text();
    assertThat(stored.title()).isEqualTo(text);
    assertThat(stored.body()).isEqualTo(text + "\n\n" + text);
  }

  @Test
  void marks_that_mislead_the_reader_are_taken_out() {
    IssueId id = IssueId.next();

    issues.report(
        worker, id, Reports.saying(system, " a\u202Eb\u200Bc\nd ", "x\r\ny\u0000\u2066z"));

    assertThat(issues.issue(worker, id).text().title()).isEqualTo("abc d");
    assertThat(issues.issue(worker, id).text().body()).isEqualTo("x\nyz");
  }

  @Test
  void too_long_and_empty_texts_name_their_fields_in_plain_words() {
    assertViolates(
        Reports.saying(system, "t".repeat(121), "b".repeat(100_000)),
        "Use at most 120 characters for the title.",
        "Use at most 8,000 characters. Leave out what is not needed to understand it.");
    assertViolates(
        Reports.saying(system, " \u200B ", ""),
        "Give the issue a title, in one line.",
        "Say what happens.");
  }

  @Test
  void pins_lie_inside_the_picture_and_are_at_most_five() {
    ScreenId screen = given.screenOf(system);

    assertViolates(
        Reports.on(system, screen, new Pin(-0.1, 0.5)), "Set the pin inside the picture.");
    assertViolates(
        Reports.on(system, screen, new Pin(0.1, Double.NaN)), "Set the pin inside the picture.");
    assertViolates(
        Reports.of(system, screen, Collections.nCopies(6, new Pin(0, 0)), "Title", "Text"),
        "Set at most five pins.");
  }

  private void assertViolates(ReportForm form, String... messages) {
    assertThatThrownBy(() -> issues.report(worker, IssueId.next(), form))
        .isInstanceOf(ConstraintViolationException.class)
        .asInstanceOf(type(ConstraintViolationException.class))
        .extracting(it ->
            it.getConstraintViolations().stream()
                .map(ConstraintViolation::getMessage)
                .distinct()
                .toList())
        .asInstanceOf(list(String.class))
        .containsExactlyInAnyOrder(messages);
  }

  @Test
  void the_reporters_answer_needs_its_minutes() {
    ReportForm form = Reports.on(system);
    ReportForm without =
        new ReportForm(
            system,
            null,
            null,
            List.of(),
            false,
            form.title(),
            form.body(),
            "",
            form.category(),
            form.severity(),
            form.cause(),
            form.entryMode(),
            false,
            new AnswerForm(Frequency.WEEKLY, null));

    assertThat(faults(without)).containsExactly("minutes");
  }

  @Test
  void the_reporter_rewords_and_a_stale_change_is_refused() {
    IssueId id = IssueId.next();
    issues.report(worker, id, Reports.on(system));
    IssueText better = new IssueText("Save is hidden", "Below the fold.", "Scroll");

    issues.reword(worker, id, 1, better);

    assertThat(issues.issue(worker, id).text()).isEqualTo(better);
    assertThat(issues.issue(worker, id).version()).isEqualTo(2);
    assertThatThrownBy(() -> issues.reword(worker, id, 1, new IssueText("Mine", "Mine", "")))
        .isInstanceOf(Stale.class);
    assertThat(issues.issue(worker, id).text()).isEqualTo(better);
  }

  @Test
  void nobody_but_the_reporter_and_the_facilitator_rewords() {
    IssueId id = IssueId.next();
    issues.report(worker, id, Reports.on(system));
    IssueText other = new IssueText("Other", "Other", "");

    assertThatThrownBy(() -> issues.reword(given.worker(council), id, 1, other))
        .isInstanceOf(NotFound.class);
    issues.reword(given.facilitator(), id, 1, other);
    assertThat(issues.issue(worker, id).text()).isEqualTo(other);
  }

  @Test
  void the_supplier_of_the_system_gets_the_issue_without_its_people(@Autowired IssueFacts facts) {
    ScreenId screen = given.screenOf(system);
    IssueId id = IssueId.next();
    issues.report(worker, id, Reports.on(system, screen, new Pin(0.5, 0.5)));

    SupplierIssue issue = facts.forSupplier(supplier, id).orElseThrow();

    assertThat(issue.pins()).containsExactly(new Pin(0.5, 0.5));
    assertThat(issue.screen()).isEqualTo(screen);
    assertThat(issue.toString())
        .doesNotContain(worker.id().toString())
        .doesNotContain(worker.name())
        .doesNotContain(council.value());
    assertThat(facts.forSupplier(given.supplier(), id)).isEmpty();
  }

  @Test
  void members_and_council_leads_report_too() {
    for (Role role : List.of(Role.MEMBER, Role.COUNCIL_LEAD)) {
      Actor person = given.person(council, null, role);
      assertThat(issues.report(person, IssueId.next(), Reports.on(system))).isPositive();
    }
  }

  @Test
  void half_minutes_are_kept() {
    IssueId id = IssueId.next();
    issues.report(worker, id, Reports.on(system));

    issues.answer(worker, id, new AnswerForm(Frequency.DAILY, new BigDecimal("2.5")));

    assertThat(issues.issue(worker, id).ownAnswer().orElseThrow().minutes())
        .isEqualByComparingTo("2.5");
  }
}
