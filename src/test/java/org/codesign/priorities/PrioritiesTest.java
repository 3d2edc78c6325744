package org.codesign.priorities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import jakarta.validation.ConstraintViolationException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.codesign.fixture.CodesignTest;
import org.codesign.fixture.Given;
import org.codesign.identity.Actor;
import org.codesign.identity.NotAllowed;
import org.codesign.identity.Role;
import org.codesign.issues.IssueId;
import org.codesign.priorities.Figures.Sure;
import org.codesign.priorities.GivenEvidence.Market;
import org.codesign.priorities.Publication.NothingRanked;
import org.codesign.priorities.Publication.Overtaken;
import org.codesign.priorities.Publication.Published;
import org.codesign.shared.Cursor;
import org.codesign.shared.NotFound;
import org.codesign.shared.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CodesignTest
class PrioritiesTest {

  @Autowired Priorities priorities;
  @Autowired Given given;
  @Autowired GivenEvidence evidence;

  Actor facilitator;
  Market market;

  @BeforeEach
  void aFacilitatorAndAMarket() {
    facilitator = given.facilitator();
    market = evidence.market();
  }

  @Test
  void an_answer_moves_its_issues_figures() {
    IssueId issue = evidence.issue(market, "Saving takes a minute");
    evidence.affected(market, issue, 12, 30);

    // 600 × about 90% × about 30 min × 52/12 / 60, drawn a little towards other issues
    await().untilAsserted(() -> assertThat(hoursOf(issue)).isBetween(700L, 1500L));
    Sure sure = ranking().getFirst().figures().orElseThrow().certainty().orElseThrow();
    assertThat(sure.lower()).isPositive().isLessThan(hoursOf(issue));
    assertThat(sure.upper()).isGreaterThan(hoursOf(issue));
    assertThat(ranking().getFirst().band()).contains(1);
  }

  @Test
  void the_ranking_starts_with_most_hours_and_ends_with_what_few_answered() {
    IssueId small = ranked("Small", 12, 2);
    IssueId great = ranked("Great", 12, 60);
    IssueId few = evidence.issue(market, "Few");
    evidence.affected(market, few, 9, 240);
    await().until(() -> ranking().size() == 3);

    assertThat(ranking()).extracting(RankedIssue::issue).containsExactly(great, small, few);
    assertThat(ranking().getLast().figures()).isEmpty();
    assertThat(ranking().getFirst().figures()).isPresent();
  }

  @Test
  void the_ranking_is_read_40_at_a_time() {
    for (int i = 0; i < 43; i++) {
      ranked("Issue " + i, 12, 1 + i % 7);
    }
    Page<RankedIssue> first = priorities.ranking(facilitator, market.supplier(), null);
    Cursor after = first.next().orElseThrow();
    Page<RankedIssue> second = priorities.ranking(facilitator, market.supplier(), after);

    assertThat(first.items()).hasSize(40);
    assertThat(second.items()).hasSize(3).doesNotContainAnyElementsOf(first.items());
    assertThat(second.next()).isEmpty();
    assertThat(Stream.of(first, second).flatMap(it -> it.items().stream()))
        .extracting(it -> it.band().orElseThrow())
        .isSorted()
        .startsWith(1);
    assertThat(second.items().getFirst().band().orElseThrow()).isGreaterThan(1);
    assertThat(priorities.publish(facilitator, market.supplier(), edition(1)))
        .isInstanceOf(Published.class);
    assertThat(list(1).items()).hasSize(40);
  }

  @Test
  void an_issue_tells_where_it_stands() {
    IssueId great = ranked("Great", 30, 60);
    IssueId small = ranked("Small", 30, 1);
    IssueId few = evidence.issue(market, "Few");
    evidence.affected(market, few, 9, 240);
    await().until(() -> ranking().size() == 3);
    Actor worker = given.worker(market.councils().getFirst());

    assertThat(priorities.standing(worker, great).flatMap(RankedIssue::band)).contains(1);
    assertThat(priorities.standing(worker, small).flatMap(RankedIssue::band)).contains(2);
    assertThat(priorities.standing(worker, few)).isEmpty();
    assertThat(priorities.standing(worker, IssueId.next())).isEmpty();
    assertThatThrownBy(() -> priorities.standing(given.personOf(market.supplier()), great))
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  void a_published_list_never_changes() {
    IssueId issue = ranked("Saving takes a minute", 12, 30);
    publish(1);
    PriorityList before = list(1);

    evidence.affected(market, issue, 30, 60);
    long then = before.items().getFirst().figures().orElseThrow().hours();
    await().until(() -> hoursOf(issue) > then);

    assertThat(list(1)).isEqualTo(before);
    assertThat(before.items().getFirst().band()).contains(1);
  }

  @Test
  void the_next_edition_says_what_changed() {
    IssueId save = ranked("Saving takes a minute", 12, 30);
    IssueId search = ranked("Search forgets", 12, 10);
    publish(1);
    evidence.affected(market, search, 12, 240);
    await().until(() -> ranking().getFirst().issue().equals(search));
    IssueId print = ranked("Printing", 12, 1);
    publish(2);

    assertThat(list(2).items())
        .extracting(PriorityItem::issue, PriorityItem::movement)
        .containsExactly(
            tuple(search, Movement.between(2, 1)),
            tuple(save, Movement.between(1, 2)),
            tuple(print, Movement.NEW));
  }

  @Test
  void one_of_two_facilitators_at_once_publishes_and_the_other_is_told() throws Exception {
    ranked("Saving takes a minute", 12, 30);
    Actor other = given.facilitator();
    List<Publication> outcomes =
        together(
            () -> priorities.publish(facilitator, market.supplier(), edition(1)),
            () -> priorities.publish(other, market.supplier(), edition(1)));

    assertThat(outcomes).filteredOn(Published.class::isInstance).hasSize(1);
    assertThat(outcomes).contains(new Overtaken(1));
    assertThat(priorities.lists(facilitator, market.supplier(), null).items()).hasSize(1);
    assertThat(list(1).items()).hasSize(1);
  }

  @Test
  void a_double_click_publishes_once() {
    ranked("Saving takes a minute", 12, 30);
    publish(1);

    assertThat(priorities.publish(facilitator, market.supplier(), edition(1)))
        .isEqualTo(new Overtaken(1));
    assertThat(priorities.publish(facilitator, market.supplier(), edition(7)))
        .isEqualTo(new Overtaken(1));
  }

  @Test
  void nothing_ranked_is_nothing_to_publish() {
    assertThat(priorities.publish(facilitator, market.supplier(), edition(1)))
        .isEqualTo(new NothingRanked());
    assertThatThrownBy(() -> list(1)).isInstanceOf(NotFound.class);
  }

  @Test
  void a_note_is_plain_text_of_up_to_2000_characters() {
    ranked("Saving takes a minute", 12, 30);
    PublicationForm form = new PublicationForm(1, "  <script>alert(1)</script>\u202Eolleh\u200B ");
    priorities.publish(facilitator, market.supplier(), form);

    assertThat(list(1).note()).isEqualTo("<script>alert(1)</script>olleh");
    assertThatThrownBy(() ->
            priorities.publish(
                facilitator, market.supplier(), new PublicationForm(2, "x".repeat(2001))))
        .isInstanceOf(ConstraintViolationException.class);
  }

  @Test
  void a_supplier_reads_its_own_lists_and_no_trace_of_others() {
    ranked("Saving takes a minute", 12, 30);
    ListId list = publish(1);
    Actor own = given.personOf(market.supplier());
    Actor foreign = given.personOf(evidence.market().supplier());

    assertThat(priorities.lists(own, null).items()).extracting(PriorityListItem::id).contains(list);
    assertThat(priorities.list(own, list).items()).hasSize(1);
    assertThat(priorities.lists(foreign, null).items()).isEmpty();
    assertThatThrownBy(() -> priorities.lists(foreign, market.supplier(), null))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> priorities.list(foreign, list)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> priorities.list(foreign, market.supplier(), 1))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> priorities.latest(foreign, market.supplier()))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> priorities.appearances(foreign, market.supplier(), IssueId.next()))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void suppliers_do_not_see_the_ranking_in_the_making() {
    Actor own = given.personOf(market.supplier());

    assertThatThrownBy(() -> priorities.ranking(own, market.supplier(), null))
        .isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> priorities.suppliers(own)).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> priorities.supplier(own, market.supplier()))
        .isInstanceOf(NotAllowed.class);
  }

  @Test
  void only_facilitators_publish() {
    ranked("Saving takes a minute", 12, 30);
    for (Actor other :
        List.of(
            given.worker(market.councils().getFirst()),
            given.person(market.councils().getFirst(), null, Role.MEMBER),
            given.person(market.councils().getFirst(), null, Role.COUNCIL_LEAD),
            given.admin(),
            given.personOf(market.supplier()))) {
      assertThatThrownBy(() -> priorities.publish(other, market.supplier(), edition(1)))
          .isInstanceOf(NotAllowed.class);
    }
  }

  @Test
  void staff_see_how_many_issues_changed_since_the_last_edition() {
    IssueId issue = ranked("Saving takes a minute", 12, 30);
    ranked("Search forgets", 12, 10);
    publish(1);
    assertThat(standing().changed()).isZero();

    evidence.sayAgain(issue);
    evidence.affected(market, issue, 12, 60);
    await().until(() -> standing().changed() == 1);

    assertThat(standing().nextEdition()).isEqualTo(2);
    assertThat(standing().issues()).isEqualTo(2);
  }

  private SupplierRanking standing() {
    return priorities.supplier(facilitator, market.supplier());
  }

  private IssueId ranked(String title, int people, int minutes) {
    IssueId issue = evidence.issue(market, title);
    evidence.affected(market, issue, people, minutes);
    await().until(() -> hoursOf(issue) > 0);
    return issue;
  }

  private long hoursOf(IssueId issue) {
    return ranking().stream()
        .filter(it -> it.issue().equals(issue))
        .flatMap(it -> it.figures().stream())
        .mapToLong(Figures::hours)
        .sum();
  }

  private List<RankedIssue> ranking() {
    return priorities.ranking(facilitator, market.supplier(), null).items();
  }

  private ListId publish(int edition) {
    return ((Published) priorities.publish(facilitator, market.supplier(), edition(edition)))
        .list();
  }

  private PriorityList list(int edition) {
    return priorities.list(facilitator, market.supplier(), edition);
  }

  private static PublicationForm edition(int edition) {
    return new PublicationForm(edition, "");
  }

  private static List<Publication> together(Callable<Publication> one, Callable<Publication> other)
      throws Exception {
    try (var threads = Executors.newFixedThreadPool(2)) {
      List<Publication> outcomes = new ArrayList<>();
      for (Future<Publication> done : threads.invokeAll(List.of(one, other))) {
        outcomes.add(done.get());
      }
      return outcomes;
    }
  }
}
