package org.codesign.issues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.codesign.db.generated.tables.IssuesIssue.ISSUES_ISSUE;
import static org.codesign.db.generated.tables.IssuesStanding.ISSUES_STANDING;

import java.util.List;
import java.util.UUID;
import org.codesign.catalogue.SystemId;
import org.codesign.fixture.CodesignTest;
import org.codesign.fixture.Given;
import org.codesign.identity.Actor;
import org.codesign.identity.NotAllowed;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CodesignTest
class SimilarIssuesTest {

  @Autowired Given given;
  @Autowired Issues issues;
  @Autowired SimilarIssues similar;
  @Autowired DSLContext db;

  Actor worker;
  SystemId system;
  String word = "zz" + UUID.randomUUID().toString().replaceAll("[^a-f]", "q");

  @BeforeEach
  void aWorker() {
    worker = given.worker(given.council());
    system = given.systemOf(given.supplier());
  }

  @Test
  void an_issue_reported_before_is_shown_with_enough_to_judge_it() {
    IssueId id = reported(system, "The " + word + " cannot be printed");

    BoardItem found = like("Printing a " + word).getFirst();

    assertThat(found.id()).isEqualTo(id);
    assertThat(found.title()).contains(word);
    assertThat(found.excerpt()).isEqualTo("Nothing comes out.");
    assertThat(found.system()).startsWith("System");
    assertThat(found.ownAnswer()).isPresent();
    assertThat(found.figures()).as("one answer is nobody's business").isEmpty();
  }

  @Test
  void the_system_chosen_comes_first_and_others_are_not_hidden() {
    SystemId other = given.systemOf(given.supplier());
    IssueId here = reported(system, word + " is slow");
    IssueId there = reported(other, word + " is slow");
    assertThat(ids(new SimilarTo(word + " slow", "", system, null))).startsWith(here, there);
    assertThat(ids(new SimilarTo(word + " slow", "", other, null))).startsWith(there, here);
  }

  @Test
  void a_closed_issue_is_shown_as_closed() {
    IssueId id = reported(system, word + " is gone");
    db.update(ISSUES_ISSUE)
        .set(ISSUES_ISSUE.STATUS, "CLOSED")
        .where(ISSUES_ISSUE.ID.eq(id.value()))
        .execute();
    db.update(ISSUES_STANDING)
        .set(ISSUES_STANDING.STATUS, "CLOSED")
        .where(ISSUES_STANDING.ISSUE_ID.eq(id.value()))
        .execute();
    assertThat(like(word).getFirst().open()).isFalse();
  }

  @Test
  void an_issue_is_not_similar_to_itself() {
    IssueId id = reported(system, word + " twice");
    assertThat(ids(new SimilarTo(word + " twice", "", null, id))).doesNotContain(id);
  }

  @Test
  void as_long_as_nothing_is_said_nothing_is_similar() {
    assertThat(like("")).isEmpty();
    assertThat(like("the")).isEmpty();
  }

  @Test
  void a_supplier_is_told_nothing() {
    reported(system, word);
    Actor supplier = given.personOf(given.supplier());
    assertThatThrownBy(() -> similar.like(supplier, new SimilarTo(word, "", null, null)))
        .isInstanceOf(NotAllowed.class);
  }

  private IssueId reported(SystemId on, String title) {
    IssueId id = IssueId.next();
    issues.report(worker, id, Reports.saying(on, title, "Nothing comes out."));
    await().until(() -> ids(new SimilarTo(title, "", on, null)).contains(id));
    return id;
  }

  private List<BoardItem> like(String title) {
    return similar.like(worker, new SimilarTo(title, "", null, null));
  }

  private List<IssueId> ids(SimilarTo wanted) {
    return similar.like(worker, wanted).stream().map(BoardItem::id).toList();
  }
}
