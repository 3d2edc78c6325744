package org.codesign.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.codesign.fixture.CodesignTest;
import org.codesign.fixture.Given;
import org.codesign.identity.Actor;
import org.codesign.issues.IssueId;
import org.codesign.priorities.GivenEvidence;
import org.codesign.priorities.GivenEvidence.Market;
import org.codesign.priorities.GivenRounds;
import org.codesign.priorities.Priorities;
import org.codesign.priorities.RoundDesk;
import org.codesign.priorities.RoundId;
import org.codesign.priorities.RoundMethod;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Members hear when a round begins for them and when its result is there; nobody else does. */
@CodesignTest
class RoundNoticesTest {

  @Autowired Notices notices;
  @Autowired RoundDesk desk;
  @Autowired Priorities priorities;
  @Autowired Given given;
  @Autowired GivenEvidence evidence;
  @Autowired GivenRounds rounds;

  @Test
  void members_hear_of_a_round_and_of_its_result() {
    Market market = evidence.market();
    List<IssueId> issues =
        List.of(evidence.issue(market, "Saving takes long"), evidence.issue(market, "No search"));
    issues.forEach(it -> evidence.affected(market, it, 12, 5));
    Actor facilitator = given.facilitator();
    await()
        .until(() -> priorities.ranking(facilitator, market.supplier(), null).items().size() == 2);
    Actor member = rounds.members(market, 1).getFirst();
    Actor worker = given.worker(given.council());

    RoundId round = rounds.open(facilitator, market, issues, RoundMethod.DOTS, false);
    await().until(() -> told(member).contains(NoticeKind.ROUND_OPENED));
    desk.close(facilitator, round);

    await().until(() -> told(facilitator).contains(NoticeKind.ROUND_CLOSED));
    assertThat(told(member)).contains(NoticeKind.ROUND_CLOSED);
    assertThat(told(worker)).isEmpty();
  }

  private List<NoticeKind> told(Actor actor) {
    return notices.page(actor, null).items().stream().map(Notice::kind).toList();
  }
}
