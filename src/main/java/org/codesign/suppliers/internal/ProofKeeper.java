package org.codesign.suppliers.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.codesign.catalogue.CatalogueFacts;
import org.codesign.catalogue.Deployed;
import org.codesign.catalogue.SystemRelease;
import org.codesign.issues.IssueEvidence;
import org.codesign.issues.IssueFacts;
import org.codesign.issues.IssueId;
import org.codesign.suppliers.Measured;
import org.codesign.suppliers.Proved;
import org.codesign.suppliers.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Works out what came of promises, and keeps it; doing it again changes nothing. */
@Component
class ProofKeeper {

  private final PromiseReader promises;
  private final ProofStore store;
  private final ScreenComparison comparison;
  private final IssueFacts issues;
  private final CatalogueFacts catalogue;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ProofKeeper(
      PromiseReader promises,
      ProofStore store,
      ScreenComparison comparison,
      IssueFacts issues,
      CatalogueFacts catalogue,
      ApplicationEventPublisher events,
      Clock clock) {
    this.promises = promises;
    this.store = store;
    this.comparison = comparison;
    this.issues = issues;
    this.catalogue = catalogue;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Brings what is kept of this issue in line with answers, deployments and time. The rows are
   * locked first, so that of two at once the later one has read the later truth.
   */
  @Transactional(propagation = Propagation.REQUIRES_NEW, isolation = Isolation.READ_COMMITTED)
  public void bringInLine(IssueId issue) {
    store.lock(issue);
    Optional<IssueEvidence> about = issues.evidence(issue);
    List<Promise> kept =
        promises.of(issue).stream()
            .filter(it -> about.filter(its -> its.supplier().equals(it.supplier())).isPresent())
            .toList();
    store.forgetBut(issue, kept);
    kept.forEach(it -> judge(it, about.orElseThrow()));
  }

  private void judge(Promise promise, IssueEvidence about) {
    LocalDate today = LocalDate.now(clock);
    Collection<Deployed> deployments = catalogue.deployments(about.system());
    Rollout rollout =
        Rollout.of(deployments, promise.release(), dayOf(promise, about, deployments), today);
    Measured found = measure(about, rollout);
    if (store.put(promise, about.system(), rollout, found) && found.verdict().isFinished()) {
      events.publishEvent(new Proved(promise.issue(), found.verdict()));
    }
  }

  /** When the release came out, as it is known today. */
  private @Nullable LocalDate dayOf(
      Promise promise, IssueEvidence about, Collection<Deployed> deployments) {
    return deployments.stream()
        .filter(it -> it.release().equals(promise.release()))
        .flatMap(it -> it.released().stream())
        .findFirst()
        .or(() ->
            catalogue.releases(about.system()).stream()
                .filter(it -> it.id().equals(promise.release()))
                .findFirst()
                .flatMap(SystemRelease::day))
        .orElse(promise.releaseDay());
  }

  private Measured measure(IssueEvidence about, Rollout rollout) {
    if (rollout.first().isEmpty()) {
      return Measured.none(Verdict.AWAITED);
    }
    return about.screen() == null
        ? Measured.none(Verdict.NO_SCREEN)
        : comparison.measure(about.screen(), rollout);
  }
}
