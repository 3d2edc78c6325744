package org.codesign.issues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.codesign.catalogue.SystemId;
import org.codesign.fixture.CodesignTest;
import org.codesign.fixture.Given;
import org.codesign.identity.Actor;
import org.codesign.identity.PersonId;
import org.codesign.shared.Cursor;
import org.codesign.shared.NotFound;
import org.codesign.shared.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CodesignTest
class FollowingTest {

  @Autowired Following following;
  @Autowired TalkFacts facts;
  @Autowired Issues issues;
  @Autowired Comments comments;
  @Autowired Given given;
  @Autowired IssueCare care;

  SystemId system;
  Actor reporter;
  Actor worker;
  IssueId issue;

  @BeforeEach
  void anIssue() {
    system = given.systemOf(given.supplier());
    reporter = given.worker(given.council());
    worker = given.worker(given.council());
    issue = IssueId.next();
    issues.report(reporter, issue, Reports.on(system));
  }

  @Test
  void whoever_reports_is_affected_or_comments_follows() {
    Actor affected = given.worker(given.council());
    Actor unaffected = given.worker(given.council());
    issues.answer(affected, issue, Reports.daily(3));
    issues.answer(unaffected, issue, Reports.never());
    comments.write(worker, issue, CommentId.next(), CommentForm.saying("Me too"));

    assertThat(facts.followers(issue, null, 100))
        .containsExactlyInAnyOrder(reporter.id(), affected.id(), worker.id());
    assertThat(following.follows(unaffected, issue)).isFalse();
  }

  @Test
  void who_stopped_does_not_follow_again_by_taking_part() {
    following.unfollow(reporter, issue);
    comments.write(reporter, issue, CommentId.next(), CommentForm.saying("Still there"));
    issues.answer(reporter, issue, Reports.daily(9));

    assertThat(following.follows(reporter, issue)).isFalse();
    following.follow(reporter, issue);
    assertThat(following.follows(reporter, issue)).isTrue();
  }

  @Test
  void taking_part_can_be_chosen_not_to_follow() {
    assertThat(following.followsByTakingPart(worker)).isTrue();
    following.followByTakingPart(worker, false);

    issues.answer(worker, issue, Reports.daily(3));

    assertThat(following.followsByTakingPart(worker)).isFalse();
    assertThat(following.follows(worker, issue)).isFalse();
  }

  @Test
  void the_list_holds_each_once_over_its_pages_and_nobody_elses() {
    List<IssueId> all = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      IssueId one = IssueId.next();
      issues.report(worker, one, Reports.saying(system, "Followed " + i, "Text"));
      all.add(one);
    }
    List<IssueId> read = new ArrayList<>();
    Cursor after = null;
    do {
      Page<FollowedIssue> page = following.list(worker, after);
      page.items().forEach(it -> read.add(it.id()));
      after = page.nextCursor();
    } while (after != null);

    assertThat(read).containsExactlyElementsOf(all.reversed());
    following.unfollow(worker, all.getLast());
    assertThat(following.list(worker, null).items())
        .extracting(FollowedIssue::id)
        .doesNotContain(all.getLast());
  }

  @Test
  void followers_come_in_parts() {
    Actor second = given.worker(given.council());
    following.follow(second, issue);
    List<PersonId> first = facts.followers(issue, null, 1);
    List<PersonId> rest = facts.followers(issue, first.getFirst(), 10);

    assertThat(first).hasSize(1);
    assertThat(rest).hasSize(1).doesNotContainAnyElementsOf(first);
  }

  @Test
  void an_issue_that_is_not_there_cannot_be_followed() {
    assertThatThrownBy(() -> following.follow(worker, IssueId.next())).isInstanceOf(NotFound.class);
  }

  @Test
  void who_follows_by_the_id_of_a_merged_issue_follows_what_that_is_shown_as() {
    IssueId twin = IssueId.next();
    issues.report(given.worker(given.council()), twin, Reports.on(system));
    care.merge(given.facilitator(), twin, new MergeForm(issue, ""));

    following.follow(worker, twin);
    assertThat(facts.followers(issue, null, 100)).contains(worker.id());
    assertThat(following.list(worker, null).items())
        .extracting(FollowedIssue::id)
        .containsExactly(issue);
    following.unfollow(worker, twin);

    assertThat(facts.followers(issue, null, 100)).doesNotContain(worker.id());
    assertThat(following.follows(worker, twin)).isFalse();
  }
}
