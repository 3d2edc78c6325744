package org.codesign.priorities.internal;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.codesign.catalogue.CatalogueFacts;
import org.codesign.catalogue.ScreenId;
import org.codesign.catalogue.SystemId;
import org.codesign.catalogue.Usage;
import org.codesign.issues.IssueEvidence;
import org.codesign.issues.IssueFacts;
import org.codesign.issues.IssueId;
import org.codesign.priorities.Figures;
import org.codesign.priorities.HoursLost;
import org.codesign.priorities.internal.HoursLostStore.Known;
import org.codesign.shared.SupplierId;
import org.codesign.statistics.LogNormalMean;
import org.codesign.timing.ScreenTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Computes hours lost from the answers and the deployments, and keeps what came out. */
@Component
class HoursLostKeeper {

  private final IssueFacts issues;
  private final CatalogueFacts catalogue;
  private final Background background;
  private final HoursLostStore store;
  private final Clock clock;

  HoursLostKeeper(
      IssueFacts issues,
      CatalogueFacts catalogue,
      Background background,
      HoursLostStore store,
      Clock clock) {
    this.issues = issues;
    this.catalogue = catalogue;
    this.background = background;
    this.store = store;
    this.clock = clock;
  }

  /**
   * Brings the rows of these issues in line with their answers; doing it again changes nothing. The
   * rows are claimed before the answers are read, and each statement sees what was committed before
   * it: of two computations at once the later one has the later answers. Where a row is new there
   * was nothing to claim, so all is read a second time with the row in hand.
   *
   * @return how many rows did not say what they say now
   */
  @Transactional(propagation = Propagation.REQUIRES_NEW, isolation = Isolation.READ_COMMITTED)
  int recompute(Collection<IssueId> which) {
    Map<IssueId, Known> known = store.claim(which);
    int changed = write(known, issues.evidence(which));
    if (known.size() < which.size()) {
      write(store.claim(which), issues.evidence(which));
    }
    return changed;
  }

  private int write(Map<IssueId, Known> known, List<IssueEvidence> evidence) {
    List<Computed> computed = compute(evidence);
    List<Computed> changed = computed.stream().filter(it -> it.differsFrom(known)).toList();
    store.put(changed);
    issues.noteHoursLost(
        computed.stream()
            .collect(toMap(Computed::id, it -> (double) Figures.hoursShown(it.lost()))));
    return changed.size();
  }

  /**
   * The supplier's issues whose row does not say what their answers say; intervals are taken on
   * trust, which makes this a look and no computation.
   */
  @Transactional(readOnly = true)
  List<IssueId> outdated(SupplierId supplier) {
    Map<IssueId, Known> known = store.knownOf(supplier);
    List<IssueEvidence> evidence = issues.evidenceOf(supplier);
    Circumstances circumstances = circumstances(evidence);
    return evidence.stream()
        .filter(it -> !circumstances.agree(known.get(it.issue()), it))
        .map(IssueEvidence::issue)
        .toList();
  }

  private List<Computed> compute(List<IssueEvidence> evidence) {
    Circumstances circumstances = circumstances(evidence);
    return evidence.stream().map(circumstances::compute).toList();
  }

  private Circumstances circumstances(List<IssueEvidence> evidence) {
    LocalDate today = LocalDate.now(clock);
    return new Circumstances(
        evidence.stream()
            .map(IssueEvidence::system)
            .distinct()
            .collect(toMap(identity(), it -> catalogue.usage(it, today))),
        background.usualLoss(),
        background.onScreens(
            evidence.stream()
                .map(IssueEvidence::screen)
                .filter(Objects::nonNull)
                .distinct()
                .toList()));
  }

  /** What figures are worked out with besides the answers. */
  private record Circumstances(
      Map<SystemId, List<Usage>> usage, LogNormalMean usual, Map<ScreenId, ScreenTime> measured) {

    Computed compute(IssueEvidence it) {
      return new Computed(it, HoursLost.of(it, usageFor(it), usual, measuredFor(it)));
    }

    boolean agree(@Nullable Known known, IssueEvidence it) {
      return known != null
          && known.system().equals(it.system())
          && known.open() == it.open()
          && known.lost().agreesWith(it, usageFor(it), usual, measuredFor(it));
    }

    private List<Usage> usageFor(IssueEvidence it) {
      return usage.getOrDefault(it.system(), List.of());
    }

    private @Nullable ScreenTime measuredFor(IssueEvidence it) {
      return it.screen() == null ? null : measured.get(it.screen());
    }
  }
}
