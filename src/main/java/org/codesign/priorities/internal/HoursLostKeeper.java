package org.codesign.priorities.internal;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.codesign.catalogue.CatalogueFacts;
import org.codesign.catalogue.SystemId;
import org.codesign.catalogue.Usage;
import org.codesign.issues.IssueEvidence;
import org.codesign.issues.IssueFacts;
import org.codesign.issues.IssueId;
import org.codesign.priorities.Figures;
import org.codesign.priorities.HoursLost;
import org.codesign.priorities.internal.HoursLostStore.Known;
import org.codesign.shared.SupplierId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Computes hours lost from the answers and the deployments, and keeps what came out. */
@Component
class HoursLostKeeper {

  private final IssueFacts issues;
  private final CatalogueFacts catalogue;
  private final HoursLostStore store;
  private final Clock clock;

  HoursLostKeeper(IssueFacts issues, CatalogueFacts catalogue, HoursLostStore store, Clock clock) {
    this.issues = issues;
    this.catalogue = catalogue;
    this.store = store;
    this.clock = clock;
  }

  /**
   * Brings the rows of these issues in line with their answers; doing it again changes nothing. The
   * rows are claimed before the answers are read, and each statement sees what was committed before
   * it: of two computations at once the later one has the later answers. Where a row is new there
   * was nothing to claim, so all is read a second time with the row in hand.
   */
  @Transactional(propagation = Propagation.REQUIRES_NEW, isolation = Isolation.READ_COMMITTED)
  void recompute(Collection<IssueId> which) {
    Map<IssueId, Known> known = store.claim(which);
    write(known, issues.evidence(which));
    if (known.size() < which.size()) {
      write(store.claim(which), issues.evidence(which));
    }
  }

  private void write(Map<IssueId, Known> known, List<IssueEvidence> evidence) {
    for (Computed issue : compute(evidence)) {
      if (issue.differsFrom(known)) {
        store.put(issue.evidence(), issue.lost());
      }
      issues.noteHoursLost(issue.id(), Figures.hoursShown(issue.lost()));
    }
  }

  /** The supplier's issues whose row does not say what their answers say. */
  @Transactional(readOnly = true)
  List<IssueId> outdated(SupplierId supplier) {
    Map<IssueId, Known> known = store.knownOf(supplier);
    return compute(issues.evidenceOf(supplier)).stream()
        .filter(it -> it.differsFrom(known))
        .map(Computed::id)
        .toList();
  }

  private List<Computed> compute(List<IssueEvidence> evidence) {
    LocalDate today = LocalDate.now(clock);
    Map<SystemId, List<Usage>> usage =
        evidence.stream()
            .map(IssueEvidence::system)
            .distinct()
            .collect(toMap(identity(), it -> catalogue.usage(it, today)));
    return evidence.stream()
        .map(it -> new Computed(it, HoursLost.of(it, usage.getOrDefault(it.system(), List.of()))))
        .toList();
  }

  private record Computed(IssueEvidence evidence, HoursLost lost) {

    IssueId id() {
      return evidence.issue();
    }

    boolean differsFrom(Map<IssueId, Known> known) {
      return !new Known(evidence.system(), evidence.open(), lost).equals(known.get(id()));
    }
  }
}
