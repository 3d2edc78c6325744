package org.codesign.suppliers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.codesign.fixture.CodesignTest;
import org.codesign.fixture.Given;
import org.codesign.identity.Actor;
import org.codesign.identity.NotAllowed;
import org.codesign.issues.IssueId;
import org.codesign.priorities.Appearance;
import org.codesign.priorities.GivenEvidence;
import org.codesign.priorities.GivenEvidence.Market;
import org.codesign.priorities.Priorities;
import org.codesign.priorities.PriorityItem;
import org.codesign.priorities.PublicationForm;
import org.codesign.shared.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CodesignTest
class WorkspaceTest {

  @Autowired Workspace workspace;
  @Autowired Priorities priorities;
  @Autowired Given given;
  @Autowired GivenEvidence evidence;

  private Market market;
  private Actor reader;
  private IssueId listed;

  @BeforeEach
  void aSupplierWithAListedIssue() {
    market = evidence.market();
    reader = given.personOf(market.supplier());
    listed = evidence.issue(market, "Saving takes a minute");
    evidence.affected(market, listed, 12, 30);
    await().until(() -> isRanked(listed));
    publish(1);
  }

  @Test
  void starts_empty() {
    Actor newcomer = given.personOf(evidence.market().supplier());

    assertThat(workspace.latest(newcomer)).isEmpty();
    assertThat(workspace.editions(newcomer, null).items()).isEmpty();
  }

  @Test
  void shows_the_latest_list_and_keeps_the_earlier_ones() {
    publish(2);

    assertThat(workspace.latest(reader).orElseThrow().edition()).isEqualTo(2);
    assertThat(workspace.edition(reader, 1).items())
        .extracting(PriorityItem::issue)
        .containsExactly(listed);
    assertThat(workspace.editions(reader, null).items()).hasSize(2);
  }

  @Test
  void tells_of_an_issue_what_it_costs_and_where_it_stood() {
    publish(2);
    WorkspaceIssue shown = workspace.issue(reader, listed);

    assertThat(shown.issue().title()).isEqualTo("Saving takes a minute");
    assertThat(shown.figures().orElseThrow().hours()).isBetween(700L, 1500L);
    assertThat(shown.appearances().getFirst().band()).contains(1);
    assertThat(shown.appearances()).extracting(Appearance::edition).containsExactly(2, 1);
  }

  @Test
  void an_issue_that_was_on_no_list_is_not_found() {
    IssueId unlisted = evidence.issue(market, "Not told yet");

    assertThatThrownBy(() -> workspace.issue(reader, unlisted)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> workspace.issue(reader, IssueId.next())).isInstanceOf(NotFound.class);
  }

  @Test
  void another_suppliers_issue_is_not_found() {
    Actor foreign = given.personOf(evidence.market().supplier());

    assertThatThrownBy(() -> workspace.issue(foreign, listed)).isInstanceOf(NotFound.class);
    assertThatThrownBy(() -> workspace.edition(foreign, 1)).isInstanceOf(NotFound.class);
  }

  @Test
  void is_for_suppliers_people_alone() {
    for (Actor other :
        List.of(given.worker(market.councils().getFirst()), given.facilitator(), given.admin())) {
      assertThatThrownBy(() -> workspace.latest(other)).isInstanceOf(NotAllowed.class);
      assertThatThrownBy(() -> workspace.edition(other, 1)).isInstanceOf(NotAllowed.class);
      assertThatThrownBy(() -> workspace.editions(other, null)).isInstanceOf(NotAllowed.class);
      assertThatThrownBy(() -> workspace.issue(other, listed)).isInstanceOf(NotAllowed.class);
    }
  }

  private boolean isRanked(IssueId issue) {
    return priorities.ranking(given.facilitator(), market.supplier(), null).items().stream()
        .anyMatch(it -> it.issue().equals(issue) && it.figures().isPresent());
  }

  private void publish(int edition) {
    priorities.publish(
        given.facilitator(), market.supplier(), new PublicationForm(edition, "A note"));
  }
}
