package org.codesign.priorities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.codesign.db.generated.tables.PrioritiesHoursLost.PRIORITIES_HOURS_LOST;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.codesign.fixture.CodesignTest;
import org.codesign.fixture.Given;
import org.codesign.identity.Actor;
import org.codesign.issues.IssueCare;
import org.codesign.issues.IssueId;
import org.codesign.issues.MergeForm;
import org.codesign.priorities.GivenEvidence.Market;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Hours lost follow a merge, its undoing, and another merge. */
@CodesignTest
class MergedHoursTest {

  @Autowired Priorities priorities;
  @Autowired IssueCare care;
  @Autowired Given given;
  @Autowired GivenEvidence evidence;
  @Autowired DSLContext db;

  @Test
  void are_those_of_both_while_merged_and_before_and_after_as_if_it_had_never_been() {
    Actor facilitator = given.facilitator();
    Market market = evidence.market();
    IssueId first = evidence.issue(market, "Saving takes a minute");
    IssueId second = evidence.issue(market, "It takes long to save");
    evidence.affected(market, first, 12, 30);
    evidence.affected(market, second, 24, 10);
    await().until(() -> ranked(market).size() == 2);
    awaitAnswers(first, 12);
    awaitAnswers(second, 24);
    Map<IssueId, Long> apart = ranked(market);

    for (int again = 0; again < 2; again++) {
      care.merge(facilitator, second, new MergeForm(first, ""));
      awaitAnswers(first, 36);
      await().untilAsserted(() -> assertThat(ranked(market)).containsOnlyKeys(first));
      // fewer minutes each than the first alone, from more people
      assertThat(ranked(market).get(first)).isNotEqualTo(apart.get(first));
      care.unmerge(facilitator, second);
      awaitHours(market, apart);
    }
  }

  private void awaitAnswers(IssueId issue, int asked) {
    await()
        .untilAsserted(() ->
            assertThat(
                    db.fetchSingle(
                            PRIORITIES_HOURS_LOST, PRIORITIES_HOURS_LOST.ISSUE_ID.eq(issue.value()))
                        .get(PRIORITIES_HOURS_LOST.ASKED))
                .isEqualTo(asked));
  }

  private void awaitHours(Market market, Map<IssueId, Long> hours) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(ranked(market)).isEqualTo(hours));
  }

  private Map<IssueId, Long> ranked(Market market) {
    return priorities.ranking(given.facilitator(), market.supplier(), null).items().stream()
        .filter(it -> it.figures().isPresent())
        .collect(Collectors.toMap(RankedIssue::issue, it -> it.figures().orElseThrow().hours()));
  }
}
