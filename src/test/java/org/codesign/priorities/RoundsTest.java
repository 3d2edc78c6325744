package org.codesign.priorities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import jakarta.validation.ConstraintViolationException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.codesign.fixture.CodesignTest;
import org.codesign.fixture.Given;
import org.codesign.identity.Actor;
import org.codesign.identity.NotAllowed;
import org.codesign.identity.Role;
import org.codesign.issues.IssueId;
import org.codesign.priorities.GivenEvidence.Market;
import org.codesign.priorities.internal.RoundClosing;
import org.codesign.shared.Invalid;
import org.codesign.shared.NotFound;
import org.codesign.shared.Stale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CodesignTest
class RoundsTest {

  @Autowired RoundDesk desk;
  @Autowired Rounds rounds;
  @Autowired Voting voting;
  @Autowired RoundClosing closing;
  @Autowired Priorities priorities;
  @Autowired Given given;
  @Autowired GivenEvidence evidence;
  @Autowired GivenRounds givenRounds;

  Actor facilitator;
  Market market;
  IssueId saving;
  IssueId search;

  @BeforeEach
  void twoIssues() {
    facilitator = given.facilitator();
    market = evidence.market();
    saving = issue("Saving takes a minute");
    search = issue("Search forgets");
    await().until(() -> ranking().size() == 2);
  }

  @Test
  void a_draft_suggests_the_top_of_the_ranking_and_is_the_facilitators_own() {
    RoundId draft = RoundId.next();
    desk.draft(facilitator, draft, GivenRounds.form(market, RoundMethod.DOTS, false));
    desk.draft(facilitator, draft, GivenRounds.form(market, RoundMethod.DOTS, false));
    Actor member = member();

    assertThat(rounds.shortlist(facilitator, draft))
        .extracting(RoundIssue::issue)
        .containsExactlyInAnyOrder(saving, search);
    assertThat(rounds.shortlist(facilitator, draft)).allMatch(it -> it.figures().isPresent());
    assertThatThrownBy(() -> rounds.round(member, draft)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> voting.own(member, draft)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> give(member, draft, Map.of())).isInstanceOf(NotFound.class);
    assertThat(rounds.rounds(member, null).items()).extracting(Round::id).doesNotContain(draft);
  }

  @Test
  void a_shortlist_takes_no_issue_of_another_supplier_and_at_most_40() {
    RoundId draft = draft(RoundMethod.DOTS);
    Market other = evidence.market();
    IssueId foreign = evidence.issue(other, "Elsewhere");
    evidence.affected(other, foreign, 12, 5);

    assertThatThrownBy(() -> desk.add(facilitator, draft, foreign)).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> desk.add(facilitator, draft, IssueId.next()))
        .isInstanceOf(Invalid.class);
    desk.remove(facilitator, draft, saving);
    assertThatThrownBy(() -> desk.open(facilitator, draft, 1))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("round.issue.few");
  }

  @Test
  void settings_are_frozen_once_a_round_is_open() {
    RoundId round = open(RoundMethod.DOTS, false);
    int version = rounds.round(facilitator, round).version();

    assertThatThrownBy(() ->
            desk.revise(
                facilitator, round, version, GivenRounds.form(market, RoundMethod.DOTS, true)))
        .isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> desk.remove(facilitator, round, saving)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> desk.discard(facilitator, round)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> desk.open(facilitator, round, version)).isInstanceOf(NotFound.class);
  }

  @Test
  void who_revises_what_a_colleague_revised_meanwhile_is_refused() {
    RoundId draft = draft(RoundMethod.DOTS);
    RoundForm form = GivenRounds.form(market, RoundMethod.QUADRATIC, true);
    desk.revise(given.facilitator(), draft, 1, form);

    assertThatThrownBy(() -> desk.revise(facilitator, draft, 1, form)).isInstanceOf(Stale.class);
    assertThatThrownBy(() -> desk.open(facilitator, draft, 1)).isInstanceOf(Stale.class);
  }

  @Test
  void settings_that_make_no_sense_are_refused() {
    Instant now = Instant.now();
    RoundForm backwards =
        new RoundForm("Backwards", null, RoundMethod.DOTS, 20, now, now.minusSeconds(1), false);
    assertThatThrownBy(() -> desk.draft(facilitator, RoundId.next(), backwards))
        .isInstanceOf(Invalid.class);
    for (RoundForm form :
        List.of(
            new RoundForm("x", null, RoundMethod.DOTS, 20, now, now.plusSeconds(9), false),
            new RoundForm("Nobody", null, RoundMethod.DOTS, 0, now, now.plusSeconds(9), false),
            new RoundForm("No method", null, null, 9, now, now.plusSeconds(9), false),
            new RoundForm("No end", null, RoundMethod.DOTS, 9, now, null, false))) {
      assertThatThrownBy(() -> desk.draft(facilitator, RoundId.next(), form))
          .isInstanceOf(ConstraintViolationException.class);
    }
  }

  @Test
  void overspending_is_refused_and_a_quadratic_vote_costs_its_square() {
    Actor member = member();
    RoundId dots = open(RoundMethod.DOTS, false);
    RoundId quadratic = open(RoundMethod.QUADRATIC, false);

    assertThat(give(member, dots, Map.of(saving, 15, search, 5)).cost()).isEqualTo(20);
    assertThatThrownBy(() -> give(member(), dots, Map.of(saving, 15, search, 6)))
        .hasMessageContaining("ballot.overspent");
    assertThat(give(member, quadratic, Map.of(saving, 4, search, 2)).cost()).isEqualTo(20);
    assertThatThrownBy(() -> give(member(), quadratic, Map.of(saving, 4, search, 3)))
        .hasMessageContaining("ballot.overspent");
    assertThatThrownBy(() -> give(member(), quadratic, Map.of(saving, Integer.MAX_VALUE)))
        .hasMessageContaining("ballot.overspent");
    assertThatThrownBy(() -> give(member(), dots, Map.of(saving, 25, search, -5)))
        .hasMessageContaining("ballot.negative");
    assertThatThrownBy(() -> give(member(), dots, Map.of(IssueId.next(), 1)))
        .hasMessageContaining("ballot.unlisted");
  }

  @Test
  void a_ballot_is_changed_until_the_end_by_who_knows_its_latest_version() {
    Actor member = member();
    RoundId round = open(RoundMethod.DOTS, false);
    give(member, round, Map.of(saving, 20));
    BallotForm second = new BallotForm(1, Map.of(search, 3), "", "Too <b>few</b> of ours.");

    assertThat(voting.cast(member, round, second).version()).isEqualTo(2);
    assertThat(voting.cast(member, round, second).version()).as("sent twice").isEqualTo(2);
    assertThatThrownBy(() -> voting.cast(member, round, ballot(1, Map.of(saving, 1))))
        .isInstanceOf(Stale.class);
    assertThatThrownBy(() -> give(member, round, Map.of(saving, 1))).isInstanceOf(Stale.class);
    assertThat(voting.own(member, round).votes()).isEqualTo(Map.of(search, 3));
    assertThat(voting.own(member, round).dissent()).isEqualTo("Too <b>few</b> of ours.");
    assertThat(givenRounds.votesKept(round)).isOne();
    assertThat(rounds.turnout(facilitator, round).ballots()).isOne();
  }

  @Test
  void texts_that_tell_who_somebody_is_are_refused() {
    RoundId round = open(RoundMethod.DOTS, false);
    assertThatThrownBy(() ->
            voting.cast(member(), round, new BallotForm(0, Map.of(), "", "Ask jo@some.example")))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(() ->
            voting.cast(member(), round, new BallotForm(0, Map.of(), "Ask jo@some.example", "")))
        .isInstanceOf(Invalid.class);
    assertThatThrownBy(
            () -> voting.cast(member(), round, new BallotForm(0, Map.of(), "x".repeat(501), "")))
        .isInstanceOf(ConstraintViolationException.class);
  }

  @Test
  void before_its_beginning_and_from_its_last_moment_on_a_round_takes_no_ballot() {
    RoundId round = open(RoundMethod.DOTS, false);
    givenRounds.begins(round, Instant.now().plusSeconds(600));
    assertThatThrownBy(() -> give(member(), round, Map.of(saving, 1)))
        .hasMessageContaining("ballot.early");
    assertThatThrownBy(() -> desk.close(facilitator, round))
        .hasMessageContaining("round.close.early");

    givenRounds.begins(round, Instant.now().minusSeconds(600));
    givenRounds.ends(round, Instant.now().minusMillis(1));
    assertThatThrownBy(() -> give(member(), round, Map.of(saving, 1)))
        .hasMessageContaining("ballot.late");
  }

  @Test
  void at_the_last_second_a_ballot_is_in_the_result_or_refused() throws Exception {
    RoundId round = open(RoundMethod.DOTS, false);
    List<Actor> members = givenRounds.members(market, 12);
    try (var threads = Executors.newFixedThreadPool(6)) {
      List<Callable<Boolean>> votes =
          members.stream().<Callable<Boolean>>map(it -> () -> isTaken(it, round)).toList();
      List<Future<Boolean>> taken = votes.stream().map(threads::submit).toList();
      desk.close(facilitator, round);
      int counted = 0;
      for (Future<Boolean> one : taken) {
        counted += one.get() ? 1 : 0;
      }
      assertThat(rounds.result(facilitator, round).turnout().ballots()).isEqualTo(counted);
      assertThat(givenRounds.votesKept(round)).isEqualTo(counted);
    }
  }

  private boolean isTaken(Actor member, RoundId round) {
    try {
      give(member, round, Map.of(saving, 1));
      return true;
    } catch (Invalid late) {
      assertThat(late).hasMessageContaining("ballot.late");
      return false;
    }
  }

  @Test
  void two_who_close_at_once_get_one_result() throws Exception {
    RoundId round = open(RoundMethod.DOTS, false);
    Actor other = given.facilitator();
    givenRounds.members(market, 10).forEach(it -> give(it, round, Map.of(saving, 2, search, 1)));
    try (var threads = Executors.newFixedThreadPool(3)) {
      for (Future<Boolean> done :
          threads.invokeAll(
              List.<Callable<Boolean>>of(
                  () -> closes(facilitator, round),
                  () -> closes(other, round),
                  () -> {
                    closing.close(round);
                    return true;
                  }))) {
        assertThat(done.get()).isTrue();
      }
    }
    assertThat(rounds.result(facilitator, round).places())
        .extracting(it -> it.issue().issue(), RoundPlace::votes)
        .containsExactly(tuple(saving, 20), tuple(search, 10));
  }

  private boolean closes(Actor actor, RoundId round) {
    desk.close(actor, round);
    return true;
  }

  @Test
  void the_result_is_there_after_closing_and_never_changes() {
    RoundId round = open(RoundMethod.DOTS, false);
    List<Actor> members = givenRounds.members(market, 10);
    members.forEach(it -> give(it, round, Map.of(saving, 1, search, 9)));
    voting.cast(
        members.getFirst(),
        round,
        new BallotForm(1, Map.of(search, 9), "We sell it", "Letters are missing"));
    assertThatThrownBy(() -> rounds.result(facilitator, round)).isInstanceOf(NotFound.class);
    desk.close(facilitator, round);

    RoundResult result = rounds.result(members.getFirst(), round);
    assertThat(result.turnout().ballots()).isEqualTo(10);
    assertThat(result.counted()).isEqualTo(10);
    assertThat(result.conflicts()).isOne();
    assertThat(result.conflictWords()).containsExactly("We sell it");
    assertThat(result.dissents()).containsExactly("Letters are missing");
    RoundPlace first = result.places().getFirst();
    assertThat(first.issue().issue()).isEqualTo(search);
    assertThat(first.votes()).isEqualTo(90);
    assertThat(first.lower()).isLessThanOrEqualTo(90);
    assertThat(result.places()).extracting(RoundPlace::band).containsExactly(1, 2);
    assertThat(givenRounds.attemptsToChangeTheRecord(round))
        .allSatisfy(
            attempt -> assertThatThrownBy(attempt::run).hasMessageContaining("never changed"));
    assertThat(rounds.result(facilitator, round)).isEqualTo(result);
  }

  @Test
  void declared_conflicts_are_shown_and_left_out_where_the_round_says_so() {
    RoundId round = open(RoundMethod.DOTS, true);
    givenRounds.members(market, 10).forEach(it -> give(it, round, Map.of(saving, 1)));
    voting.cast(member(), round, new BallotForm(0, Map.of(search, 20), "My council built it", ""));
    desk.close(facilitator, round);

    RoundResult result = rounds.result(facilitator, round);
    assertThat(result.turnout().ballots()).isEqualTo(11);
    assertThat(result.counted()).isEqualTo(10);
    assertThat(result.conflicts()).isOne();
    assertThat(result.places())
        .extracting(it -> it.issue().issue(), RoundPlace::votes)
        .containsExactly(tuple(saving, 10), tuple(search, 0));
  }

  @Test
  void few_ballots_make_no_sums_for_they_would_tell_what_somebody_chose() {
    RoundId round = open(RoundMethod.DOTS, false);
    givenRounds.members(market, 9).forEach(it -> give(it, round, Map.of(saving, 1)));
    desk.close(facilitator, round);

    RoundResult result = rounds.result(facilitator, round);
    assertThat(result.turnout().ballots()).isEqualTo(9);
    assertThat(result.places()).isEmpty();
  }

  @Test
  void a_round_whose_end_has_passed_is_closed_by_itself() {
    RoundId round = open(RoundMethod.DOTS, false);
    assertThat(closing.due()).doesNotContain(round);
    givenRounds.ends(round, Instant.now().minusSeconds(1));
    assertThat(closing.due()).contains(round);

    closing.close(round);
    assertThat(rounds.round(member(), round).phase()).isEqualTo(RoundPhase.CLOSED);
  }

  @Test
  void a_round_orders_the_bands_of_a_list_and_the_note_says_why() {
    RoundId round = open(RoundMethod.DOTS, false);
    IssueId second = ranking().getLast().issue();
    givenRounds.members(market, 10).forEach(it -> give(it, round, Map.of(second, 1)));
    PublicationForm silent = new PublicationForm(1, "", round);
    assertThatThrownBy(() -> priorities.publish(facilitator, market.supplier(), silent))
        .hasMessageContaining("publish.round.unknown");
    desk.close(facilitator, round);

    assertThat(rounds.offered(facilitator, market.supplier()))
        .extracting(Round::id)
        .contains(round);
    assertThatThrownBy(() -> priorities.publish(facilitator, market.supplier(), silent))
        .hasMessageContaining("publish.round.reason");
    priorities.publish(
        facilitator, market.supplier(), new PublicationForm(1, "The group wants it.", round));
    assertThat(priorities.list(facilitator, market.supplier(), 1).items())
        .extracting(PriorityItem::issue, it -> it.band().orElseThrow())
        .first()
        .isEqualTo(tuple(second, 1));
  }

  @Test
  void nobody_else_gets_in() {
    RoundId round = open(RoundMethod.DOTS, false);
    Actor supplier = given.personOf(market.supplier());
    Actor worker = given.worker(market.councils().getFirst());

    for (Actor other : List.of(supplier, worker, given.admin())) {
      assertThatThrownBy(() -> rounds.rounds(other, null)).isInstanceOf(NotAllowed.class);
      assertThatThrownBy(() -> rounds.round(other, round)).isInstanceOf(NotAllowed.class);
      assertThatThrownBy(() -> rounds.shortlist(other, round)).isInstanceOf(NotAllowed.class);
      assertThatThrownBy(() -> voting.own(other, round)).isInstanceOf(NotAllowed.class);
      assertThatThrownBy(() -> give(other, round, Map.of())).isInstanceOf(NotAllowed.class);
      assertThatThrownBy(() -> desk.close(other, round)).isInstanceOf(NotAllowed.class);
    }
    assertThatThrownBy(() -> voting.own(facilitator, round)).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> desk.close(member(), round)).isInstanceOf(NotAllowed.class);
  }

  private Ballot give(Actor member, RoundId round, Map<IssueId, Integer> votes) {
    return voting.cast(member, round, ballot(0, votes));
  }

  private static BallotForm ballot(int version, Map<IssueId, Integer> votes) {
    return new BallotForm(version, votes, "", "");
  }

  private Actor member() {
    return given.person(market.councils().getFirst(), null, Role.MEMBER);
  }

  private RoundId draft(RoundMethod method) {
    return givenRounds.draft(facilitator, market, List.of(), method, false);
  }

  private RoundId open(RoundMethod method, boolean excludes) {
    return givenRounds.open(facilitator, market, List.of(saving, search), method, excludes);
  }

  private List<RankedIssue> ranking() {
    return priorities.ranking(facilitator, market.supplier(), null).items();
  }

  private IssueId issue(String title) {
    IssueId issue = evidence.issue(market, title);
    evidence.affected(market, issue, 12, 30);
    return issue;
  }
}
