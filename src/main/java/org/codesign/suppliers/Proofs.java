package org.codesign.suppliers;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.codesign.catalogue.CatalogueFacts;
import org.codesign.identity.Actor;
import org.codesign.identity.NotAllowed;
import org.codesign.identity.Role;
import org.codesign.issues.IssueFacts;
import org.codesign.issues.IssueId;
import org.codesign.issues.TalkFacts;
import org.codesign.issues.TalkFacts.Headline;
import org.codesign.shared.Cursor;
import org.codesign.shared.NotFound;
import org.codesign.shared.Page;
import org.codesign.shared.SupplierId;
import org.codesign.suppliers.internal.AskedAgainStore;
import org.codesign.suppliers.internal.AskedAgainStore.Delivery;
import org.codesign.suppliers.internal.ClockStore;
import org.codesign.suppliers.internal.KeptProof;
import org.codesign.suppliers.internal.ProofReader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/**
 * Whether promised fixes gave time back: what the entries say, and what those say who were
 * affected. A supplier sees its own promises alone.
 */
@Component
@Validated
@Transactional
public class Proofs {

  private static final int TOLD = 3;

  private final ProofReader proofs;
  private final ClockStore clocks;
  private final IssueFacts issues;
  private final TalkFacts talk;
  private final CatalogueFacts catalogue;
  private final AskedAgainStore again;
  private final Clock clock;

  Proofs(
      ProofReader proofs,
      ClockStore clocks,
      IssueFacts issues,
      TalkFacts talk,
      CatalogueFacts catalogue,
      AskedAgainStore again,
      Clock clock) {
    this.proofs = proofs;
    this.clocks = clocks;
    this.issues = issues;
    this.talk = talk;
    this.catalogue = catalogue;
    this.again = again;
    this.clock = clock;
  }

  /**
   * What came of the latest promise about an issue or one that is shown as one with it.
   *
   * @throws NotFound if there is no such issue, nothing was promised, or the supplier was not given
   *     the issue
   */
  @Transactional(readOnly = true)
  public Proof of(Actor actor, IssueId issue) {
    actor.mustBe(Role.ANYONE);
    return kept(actor, issue).map(this::shown).orElseThrow(() -> new NotFound("proof"));
  }

  private Optional<KeptProof> kept(Actor actor, IssueId issue) {
    if (!actor.is(Role.SUPPLIER)) {
      Set<IssueId> group = issues.shownAsOneWith(issue);
      return group.isEmpty() ? Optional.empty() : proofs.latest(group, null);
    }
    SupplierId supplier = employer(actor);
    clocks.mustBeGiven(supplier, issue);
    return proofs.latest(List.of(issue), supplier);
  }

  private Proof shown(KeptProof it) {
    return new Proof(
        it.issue(),
        catalogue.suppliers().getOrDefault(it.supplier(), ""),
        it.releaseName(),
        it.promisedAt(),
        it.promisedFor(),
        it.firstOn(),
        it.delivered(),
        it.stillOpen(),
        it.found().verdict(),
        it.judgedAt(),
        Proof.Measurement.of(it.found()),
        again.tally(it.issue(), it.release()).orElse(null));
  }

  /**
   * Whether the person is asked again about this issue, and what they said: asked is who reported
   * it or is affected, once their council has had the fix for two weeks.
   */
  @Transactional(readOnly = true)
  public Optional<AskedAgain> asked(Actor actor, IssueId issue) {
    actor.mustBe(Role.STAFF);
    return delivery(actor, issue).map(it -> asked(it, again.said(actor.id(), it).orElse(null)));
  }

  private Optional<Delivery> delivery(Actor actor, IssueId issue) {
    Set<IssueId> group = new HashSet<>(issues.shownAsOneWith(issue));
    if (group.stream().noneMatch(issues.touchedBy(actor.id())::contains)) {
      return Optional.empty();
    }
    return actor.council().stream()
        .flatMap(council -> again.delivered(council, group, null, 1).stream())
        .findFirst();
  }

  private AskedAgain asked(Delivery it, AskedAgain.@Nullable Said said) {
    return new AskedAgain(
        it.issue(),
        issues.titles(List.of(it.issue())).getOrDefault(it.issue(), ""),
        catalogue.suppliers().getOrDefault(it.supplier(), ""),
        it.releaseName(),
        it.since(),
        said);
  }

  /**
   * Says whether it is better now; what the person said before is replaced.
   *
   * @throws NotFound if the person is not asked again about this issue
   */
  public void say(Actor actor, IssueId issue, @Valid FeltForm form) {
    actor.mustBe(Role.STAFF);
    Delivery about = delivery(actor, issue).orElseThrow(() -> new NotFound("issue"));
    again.put(actor.id(), actor.council().orElseThrow(), about, form);
  }

  /**
   * What the person is asked again and has said nothing of, the latest fix first; at most three.
   */
  @Transactional(readOnly = true)
  public List<AskedAgain> unsaid(Actor actor) {
    actor.mustBe(Role.STAFF);
    return actor.council().stream()
        .flatMap(council ->
            again.delivered(council, issues.touchedBy(actor.id()), actor.id(), TOLD).stream())
        .map(it -> asked(it, null))
        .toList();
  }

  /**
   * What could be said of promises, at most three: first of what the person reported or is affected
   * by, then of others, the latest first. A supplier's people read of their own.
   */
  @Transactional(readOnly = true)
  public List<ProofItem> told(Actor actor) {
    actor.mustBe(Role.ANYONE);
    if (actor.is(Role.SUPPLIER)) {
      return items(proofs.judged(employer(actor), TOLD), Set.of());
    }
    Set<IssueId> touched = issues.touchedBy(actor.id());
    return items(
        Stream.concat(
                proofs.judged(touched, TOLD).stream(),
                proofs.judged((SupplierId) null, TOLD).stream())
            .distinct()
            .limit(TOLD)
            .toList(),
        touched);
  }

  /** The supplier's own promises, the latest first, 25 a page. */
  @Transactional(readOnly = true)
  public Page<ProofItem> promises(Actor actor, @Nullable Cursor after) {
    actor.mustBe(Role.SUPPLIER);
    Page<KeptProof> page = proofs.page(employer(actor), after);
    return new Page<>(items(page.items(), Set.of()), page.nextCursor());
  }

  private List<ProofItem> items(List<KeptProof> kept, Collection<IssueId> touched) {
    Map<IssueId, Headline> headlines = talk.headlines(kept.stream().map(KeptProof::issue).toList());
    Map<SupplierId, String> suppliers = catalogue.suppliers();
    return kept.stream()
        .flatMap(it ->
            Optional.ofNullable(headlines.get(it.issue())).stream()
                .map(headline ->
                    item(
                        it,
                        headline,
                        suppliers.getOrDefault(it.supplier(), ""),
                        touched.contains(it.issue()))))
        .toList();
  }

  private static ProofItem item(KeptProof it, Headline headline, String supplier, boolean mine) {
    return new ProofItem(
        it.issue(),
        headline.number(),
        headline.title(),
        supplier,
        it.releaseName(),
        it.promisedAt(),
        it.promisedFor(),
        it.delivered(),
        it.found().verdict(),
        it.found().found(),
        it.found().compared(),
        mine);
  }

  /** How the supplier kept its promises. */
  @Transactional(readOnly = true)
  public TrackRecord trackRecord(Actor actor) {
    actor.mustBe(Role.SUPPLIER);
    SupplierId supplier = employer(actor);
    Map<Verdict, Integer> of = proofs.counts(supplier);
    int promised = of.values().stream().mapToInt(it -> it).sum();
    return new TrackRecord(
        promised,
        promised - of.getOrDefault(Verdict.AWAITED, 0),
        proofs.overdue(supplier, LocalDate.now(clock)),
        of.getOrDefault(Verdict.GAVE_BACK, 0),
        of.getOrDefault(Verdict.NO_CHANGE, 0),
        of.getOrDefault(Verdict.WORSE, 0),
        of.getOrDefault(Verdict.NOT_ENOUGH, 0),
        of.getOrDefault(Verdict.NO_SCREEN, 0),
        proofs.notCompared(supplier));
  }

  private static SupplierId employer(Actor actor) {
    return actor.supplier().orElseThrow(NotAllowed::new);
  }
}
