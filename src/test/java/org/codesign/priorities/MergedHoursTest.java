package org.codesign.priorities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Hours lost follow a merge, its undoing, and another merge. */
@CodesignTest
class MergedHoursTest {

  @Autowired Priorities priorities;
  @Autowired IssueCare care;
  @Autowired Given given;
  @Autowired GivenEvidence evidence;

  @Test
  void are_those_of_both_while_merged_and_before_and_after_as_if_it_had_never_been() {
    Actor facilitator = given.facilitator();
    Market market = evidence.market();
    IssueId first = evidence.issue(market, "Saving takes a minute");
    IssueId second = evidence.issue(market, "It takes long to save");
    evidence.affected(market, first, 12, 30);
    evidence.affected(market, second, 24, 10);
    // 600 × 13/15 × 30 min × 52/12 / 60 = 1126.67 and 600 × 25/27 × 10 min × 52/12 / 60 = 401.23
    Map<IssueId, Long> apart = Map.of(first, 1100L, second, 400L);
    // 600 × 37/39 × (12 × 30 + 24 × 10) / 36 min × 52/12 / 60 = 685.19
    Map<IssueId, Long> asOne = Map.of(first, 690L);
    awaitHours(market, apart);

    for (int again = 0; again < 2; again++) {
      care.merge(facilitator, second, new MergeForm(first, ""));
      awaitHours(market, asOne);
      care.unmerge(facilitator, second);
      awaitHours(market, apart);
    }
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
