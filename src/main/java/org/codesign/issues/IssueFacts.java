package org.codesign.issues;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.codesign.identity.PersonId;
import org.codesign.issues.internal.DoubleKeyingKeeper;
import org.codesign.issues.internal.EvidenceReader;
import org.codesign.issues.internal.Recounts;
import org.codesign.issues.internal.StandingStore;
import org.codesign.issues.internal.SupplierIssueReader;
import org.codesign.shared.SupplierId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What other modules need to know of issues to apply their own rules; asks nobody's role. Counts in
 * here are exact: whoever shows them protects small numbers first.
 */
@Component
@Transactional
public class IssueFacts {

  private final EvidenceReader evidence;
  private final SupplierIssueReader supplierIssues;
  private final StandingStore standings;
  private final Recounts recounts;
  private final DoubleKeyingKeeper doubleKeying;

  IssueFacts(
      EvidenceReader evidence,
      SupplierIssueReader supplierIssues,
      StandingStore standings,
      Recounts recounts,
      DoubleKeyingKeeper doubleKeying) {
    this.evidence = evidence;
    this.supplierIssues = supplierIssues;
    this.standings = standings;
    this.recounts = recounts;
    this.doubleKeying = doubleKeying;
  }

  @Transactional(readOnly = true)
  public Optional<IssueEvidence> evidence(IssueId issue) {
    return evidence.of(issue);
  }

  /** Those among these that exist, by number; two queries. */
  @Transactional(readOnly = true)
  public List<IssueEvidence> evidence(Collection<IssueId> issues) {
    return evidence.of(issues);
  }

  /** All issues on the supplier's systems, open and closed, by number; two queries. */
  @Transactional(readOnly = true)
  public List<IssueEvidence> evidenceOf(SupplierId supplier) {
    return evidence.of(supplier);
  }

  /** Titles of those among these that exist, in one query. */
  @Transactional(readOnly = true)
  public Map<IssueId, String> titles(Collection<IssueId> issues) {
    return evidence.titles(issues);
  }

  /**
   * These, and for each that was merged the issue it is shown as: that one has its answers, the
   * merged one has none.
   */
  @Transactional(readOnly = true)
  public Set<IssueId> withMergedInto(Collection<IssueId> issues) {
    return evidence.withRoots(issues);
  }

  /** What the person reported or said to be affected by, and what that was merged into. */
  @Transactional(readOnly = true)
  public Set<IssueId> touchedBy(PersonId person) {
    return evidence.touchedBy(person);
  }

  /** The issue, what it is shown as, and all that is shown as one with it. */
  @Transactional(readOnly = true)
  public Set<IssueId> shownAsOneWith(IssueId issue) {
    return evidence.group(issue);
  }

  /** Whose system the issue is on; empty if there is no such issue. */
  @Transactional(readOnly = true)
  public Optional<SupplierId> supplierOf(IssueId issue) {
    return evidence.supplierOf(issue);
  }

  /** The issue without its people; empty if it is on another supplier's system. */
  @Transactional(readOnly = true)
  public Optional<SupplierIssue> forSupplier(SupplierId supplier, IssueId issue) {
    return supplierIssues.one(supplier, issue);
  }

  /**
   * Keeps what an issue costs, for sorting the board.
   *
   * @param hours a month, nationally, at least 0
   */
  public void noteHoursLost(IssueId issue, double hours) {
    standings.noteHoursLost(issue, hours);
  }

  /** The same for many at once; those for which nothing changes are left alone. */
  public void noteHoursLost(Map<IssueId, Double> hours) {
    standings.noteHoursLost(hours);
  }

  /**
   * Brings the board in line with issues and answers that were loaded past the facade; returns when
   * it is.
   */
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public void recountAll() {
    recounts.all();
    doubleKeying.all();
  }
}
