package org.codesign.issues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.codesign.catalogue.SystemId;
import org.codesign.fixture.CodesignTest;
import org.codesign.fixture.Given;
import org.codesign.identity.Actor;
import org.codesign.identity.NotAllowed;
import org.codesign.identity.Role;
import org.codesign.shared.GssCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CodesignTest
class DoubleKeyingTest {

  @Autowired DoubleKeying doubleKeying;
  @Autowired Issues issues;
  @Autowired IssueCare care;
  @Autowired Given given;

  SystemId here;
  SystemId there;
  List<GssCode> councils;
  Actor member;
  IssueId issue;

  @BeforeEach
  void anIssueBetweenTwoSystemsThatTwelvePeopleAnswered() {
    here = given.systemOf(given.supplier());
    there = given.systemOf(given.supplier());
    councils = Stream.generate(given::council).limit(3).toList();
    member = given.person(councils.getFirst(), null, Role.MEMBER);
    issue = between();
    answer(issue, 11);
  }

  private IssueId between() {
    IssueId id = IssueId.next();
    issues.report(
        given.worker(councils.getFirst()), id, Reports.with(here, Cause.INTEGRATION, there));
    return id;
  }

  private void answer(IssueId to, int people) {
    for (int i = 0; i < people; i++) {
      issues.answer(given.worker(councils.get(i % 3)), to, Reports.daily(5));
    }
  }

  private Optional<DoubleKeyingCell> cell() {
    return doubleKeying.matrix(member).stream()
        .filter(it -> it.from().id().equals(here) && it.to().id().equals(there))
        .findFirst();
  }

  private void eventually(Consumer<Optional<DoubleKeyingCell>> holds) {
    await()
        .atMost(Duration.ofSeconds(30))
        .ignoreException(NoSuchElementException.class)
        .untilAsserted(() -> holds.accept(cell()));
  }

  @Test
  void a_pair_of_systems_has_its_issues_and_people() {
    eventually(cell -> {
      assertThat(cell.orElseThrow().issues()).isEqualTo(1);
      Figures figures = cell.orElseThrow().figures().orElseThrow();
      assertThat(figures.asked()).isEqualTo(10);
      assertThat(figures.affected()).isEqualTo(10);
    });
  }

  @Test
  void an_issue_that_few_answered_is_not_told_by_the_rest() {
    IssueId small = between();
    eventually(cell -> {
      assertThat(cell.orElseThrow().issues()).isEqualTo(2);
      assertThat(cell.orElseThrow().counted()).isEqualTo(1);
    });

    answer(small, 14);
    eventually(cell -> {
      assertThat(cell.orElseThrow().counted()).isEqualTo(2);
      assertThat(cell.orElseThrow().figures().orElseThrow().asked()).isEqualTo(25);
    });
  }

  @Test
  void too_few_answers_have_no_figures_at_all() {
    SystemId elsewhere = given.systemOf(given.supplier());
    issues.report(
        given.worker(councils.getFirst()),
        IssueId.next(),
        Reports.with(here, Cause.INTEGRATION, elsewhere));
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() ->
            assertThat(doubleKeying.matrix(member))
                .filteredOn(it -> it.to().id().equals(elsewhere))
                .singleElement()
                .satisfies(it -> assertThat(it.figures()).isEmpty()));
  }

  @Test
  void closed_and_merged_issues_leave_the_matrix() {
    IssueId second = between();
    eventually(cell -> assertThat(cell.orElseThrow().issues()).isEqualTo(2));

    care.merge(given.facilitator(), second, new MergeForm(issue, ""));
    eventually(cell -> assertThat(cell.orElseThrow().issues()).isEqualTo(1));

    care.close(given.facilitator(), issue, new CloseForm(ClosedAs.FIXED, ""));
    eventually(cell -> assertThat(cell).isEmpty());
  }

  @Test
  void the_board_lists_the_issues_of_a_pair() {
    issues.report(given.worker(councils.getFirst()), IssueId.next(), Reports.on(here));
    BoardFilter pair = new BoardFilter(here, there, null, true, "");
    assertThat(issues.board(member, pair, BoardSort.NEWEST, null).items())
        .extracting(BoardItem::id)
        .containsExactly(issue);
    BoardFilter words = new BoardFilter(here, there, null, true, "address");
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() ->
            assertThat(issues.board(member, words, BoardSort.NEWEST, null).items())
                .extracting(BoardItem::id)
                .containsExactly(issue));
  }

  @Test
  void workers_and_suppliers_do_not_weigh_systems() {
    for (Actor other :
        List.of(given.worker(councils.getFirst()), given.personOf(given.supplier()))) {
      assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> doubleKeying.matrix(other));
    }
  }
}
