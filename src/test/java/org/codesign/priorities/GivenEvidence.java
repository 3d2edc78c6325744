package org.codesign.priorities;

import static org.codesign.db.generated.tables.IssuesAnswer.ISSUES_ANSWER;
import static org.codesign.db.generated.tables.IssuesIssue.ISSUES_ISSUE;
import static org.codesign.db.generated.tables.IssuesStanding.ISSUES_STANDING;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.codesign.catalogue.SystemId;
import org.codesign.fixture.Given;
import org.codesign.identity.PersonId;
import org.codesign.issues.AnswerChanged;
import org.codesign.issues.Frequency;
import org.codesign.issues.IssueId;
import org.codesign.shared.GssCode;
import org.codesign.shared.SupplierId;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A supplier with a system that three councils run, issues on it, and answers by the dozen. */
@Component
@Transactional
public class GivenEvidence {

  private static final Instant THEN = Instant.parse("2026-03-02T09:00:00Z");

  private final DSLContext db;
  private final Given given;
  private final ApplicationEventPublisher events;

  GivenEvidence(DSLContext db, Given given, ApplicationEventPublisher events) {
    this.db = db;
    this.given = given;
    this.events = events;
  }

  public record Market(SupplierId supplier, SystemId system, List<GssCode> councils) {}

  /** 600 workers in three councils. */
  public Market market() {
    SupplierId supplier = given.supplier();
    SystemId system = given.systemOf(supplier);
    List<GssCode> councils = List.of(given.council(), given.council(), given.council());
    councils.forEach(council -> given.deployment(council, system, 200));
    return new Market(supplier, system, councils);
  }

  public IssueId issue(Market market, String title) {
    IssueId id = IssueId.next();
    db.insertInto(ISSUES_ISSUE)
        .set(ISSUES_ISSUE.ID, id.value())
        .set(ISSUES_ISSUE.SYSTEM_ID, market.system().value())
        .set(ISSUES_ISSUE.SUPPLIER_ID, market.supplier().value())
        .set(ISSUES_ISSUE.REPORTER_ID, PersonId.next().value())
        .set(ISSUES_ISSUE.COUNCIL_CODE, market.councils().getFirst().value())
        .set(ISSUES_ISSUE.TITLE, title)
        .set(ISSUES_ISSUE.BODY, "It happens when I save.")
        .set(ISSUES_ISSUE.CATEGORY, "SPEED")
        .set(ISSUES_ISSUE.SEVERITY, (byte) 2)
        .set(ISSUES_ISSUE.CAUSE, "PRODUCT")
        .set(ISSUES_ISSUE.ENTRY_MODE, "DIRECT")
        .set(ISSUES_ISSUE.CREATED_AT, THEN)
        .set(ISSUES_ISSUE.CHANGED_AT, THEN)
        .execute();
    db.insertInto(ISSUES_STANDING)
        .set(ISSUES_STANDING.ISSUE_ID, id.value())
        .set(ISSUES_STANDING.SYSTEM_ID, market.system().value())
        .set(ISSUES_STANDING.CATEGORY, "SPEED")
        .set(ISSUES_STANDING.STATUS, "OPEN")
        .set(ISSUES_STANDING.CREATED_AT, THEN)
        .set(ISSUES_STANDING.CHANGED_AT, THEN)
        .execute();
    return id;
  }

  /** So many people, spread over the councils, say weekly and so many minutes each time. */
  public void affected(Market market, IssueId issue, int people, int minutes) {
    affectedUnheard(market, issue, people, minutes);
    events.publishEvent(new AnswerChanged(issue));
  }

  /** The same, and nobody is told. */
  public void affectedUnheard(Market market, IssueId issue, int people, int minutes) {
    for (int i = 0; i < people; i++) {
      answer(market, issue, i, Frequency.WEEKLY, BigDecimal.valueOf(minutes));
    }
  }

  public void notAffected(Market market, IssueId issue, int people) {
    for (int i = 0; i < people; i++) {
      answer(market, issue, i, Frequency.NEVER, null);
    }
    events.publishEvent(new AnswerChanged(issue));
  }

  /** The same event again, as after a crash. */
  public void sayAgain(IssueId issue) {
    events.publishEvent(new AnswerChanged(issue));
  }

  private void answer(
      Market market, IssueId issue, int person, Frequency frequency, BigDecimal minutes) {
    db.insertInto(ISSUES_ANSWER)
        .set(ISSUES_ANSWER.ISSUE_ID, issue.value())
        .set(ISSUES_ANSWER.PERSON_ID, PersonId.next().value())
        .set(ISSUES_ANSWER.COUNCIL_CODE, market.councils().get(person % 3).value())
        .set(ISSUES_ANSWER.FREQUENCY, frequency.name())
        .set(ISSUES_ANSWER.MINUTES, minutes)
        .set(ISSUES_ANSWER.CREATED_AT, THEN)
        .set(ISSUES_ANSWER.CHANGED_AT, THEN)
        .execute();
  }
}
