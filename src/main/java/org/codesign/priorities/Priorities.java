package org.codesign.priorities;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.codesign.identity.Actor;
import org.codesign.identity.NotAllowed;
import org.codesign.identity.Role;
import org.codesign.issues.IssueFacts;
import org.codesign.issues.IssueId;
import org.codesign.priorities.Publication.NothingRanked;
import org.codesign.priorities.Publication.Overtaken;
import org.codesign.priorities.Publication.Published;
import org.codesign.priorities.internal.ListReader;
import org.codesign.priorities.internal.ListStore;
import org.codesign.priorities.internal.OrderedTop;
import org.codesign.priorities.internal.RankingReader;
import org.codesign.priorities.internal.Recomputation;
import org.codesign.priorities.internal.RoundOrder;
import org.codesign.priorities.internal.StandingReader;
import org.codesign.privacy.FreeText;
import org.codesign.shared.Cursor;
import org.codesign.shared.NotFound;
import org.codesign.shared.Page;
import org.codesign.shared.SupplierId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/**
 * What should be fixed first: today's ranking for those who make the lists, and the published lists
 * for everybody they concern. Staff read the lists of all suppliers, suppliers their own and no
 * trace of others. Every figure that leaves here is protected ({@link Figures}).
 */
@Component
@Validated
@Transactional
public class Priorities {

  /** Who reads today's ranking. */
  public static final Set<Role> RANKERS =
      Set.of(Role.FACILITATOR, Role.ADMIN, Role.MEMBER, Role.COUNCIL_LEAD);

  /** Who may have the figures computed again. */
  public static final Set<Role> KEEPERS = Set.of(Role.FACILITATOR, Role.ADMIN);

  private final RankingReader ranking;
  private final StandingReader standings;
  private final ListReader lists;
  private final ListStore store;
  private final RoundOrder order;
  private final Recomputation recomputation;
  private final IssueFacts issues;
  private final ApplicationEventPublisher events;

  Priorities(
      RankingReader ranking,
      StandingReader standings,
      ListReader lists,
      ListStore store,
      RoundOrder order,
      Recomputation recomputation,
      IssueFacts issues,
      ApplicationEventPublisher events) {
    this.ranking = ranking;
    this.standings = standings;
    this.lists = lists;
    this.store = store;
    this.order = order;
    this.recomputation = recomputation;
    this.issues = issues;
    this.events = events;
  }

  /** Suppliers with a ranked issue or a published list, by name. */
  @Transactional(readOnly = true)
  public List<SupplierRanking> suppliers(Actor actor) {
    actor.mustBe(Role.STAFF);
    return standings.all();
  }

  /**
   * @throws NotFound if there is no such supplier
   */
  @Transactional(readOnly = true)
  public SupplierRanking supplier(Actor actor, SupplierId supplier) {
    actor.mustBe(Role.STAFF);
    return standings.one(supplier);
  }

  /** Today's ranking of a supplier's open issues, highest lower end first, 40 a page. */
  @Transactional(readOnly = true)
  public Page<RankedIssue> ranking(Actor actor, SupplierId supplier, @Nullable Cursor after) {
    actor.mustBe(RANKERS);
    return ranking.page(supplier, after);
  }

  /** Where an open issue stands today; empty while too few people have answered. */
  @Transactional(readOnly = true)
  public Optional<RankedIssue> standing(Actor actor, IssueId issue) {
    actor.mustBe(Role.STAFF);
    return ranking.one(issue);
  }

  /**
   * Gives the supplier the top of today's ranking as a new edition, which is never changed.
   *
   * @throws NotFound if there is no such supplier
   * @throws org.codesign.shared.Invalid if a round is named that is not closed or not about the
   *     supplier, or it changes the order and the note does not say why
   */
  public Publication publish(Actor actor, SupplierId supplier, @Valid PublicationForm form) {
    actor.mustBe(Role.FACILITATOR);
    FreeText.check("note", form.note());
    int latest = standings.one(supplier).edition();
    OrderedTop top = order.of(supplier, form);
    if (top.isEmpty()) {
      return new NothingRanked();
    }
    if (form.edition() != latest + 1) {
      return new Overtaken(latest);
    }
    ListId list = ListId.next();
    if (!store.add(list, supplier, form, actor.id())) {
      return new Overtaken(form.edition());
    }
    List<IssueId> listed = top.issues();
    store.addItems(list, top, issues.titles(listed));
    events.publishEvent(new ListPublished(supplier, listed));
    return new Published(list, form.edition());
  }

  /**
   * Computes every figure again from the answers and compares it with the one that was kept.
   * Figures are kept up to date without it.
   */
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public Recomputed recompute(Actor actor) {
    actor.mustBe(KEEPERS);
    return recomputation.all();
  }

  /** Published lists, newest first, 20 a page: all for staff, a supplier's people their own. */
  @Transactional(readOnly = true)
  public Page<PriorityListItem> lists(Actor actor, @Nullable Cursor after) {
    actor.mustBe(Role.ANYONE);
    return lists.page(scope(actor), after);
  }

  /**
   * A supplier's published lists, newest first, 20 a page.
   *
   * @throws NotFound for people of another supplier
   */
  @Transactional(readOnly = true)
  public Page<PriorityListItem> lists(Actor actor, SupplierId supplier, @Nullable Cursor after) {
    actor.mustBe(Role.ANYONE);
    mustReach(actor, supplier);
    return lists.page(supplier, after);
  }

  /** The latest list made for a supplier; empty before the first. */
  @Transactional(readOnly = true)
  public Optional<PriorityList> latest(Actor actor, SupplierId supplier) {
    actor.mustBe(Role.ANYONE);
    mustReach(actor, supplier);
    return lists.latest(supplier);
  }

  /**
   * @throws NotFound if there is no such edition, or it was made for another supplier
   */
  @Transactional(readOnly = true)
  public PriorityList list(Actor actor, SupplierId supplier, int edition) {
    actor.mustBe(Role.ANYONE);
    mustReach(actor, supplier);
    return lists.edition(supplier, edition).orElseThrow(() -> new NotFound("list"));
  }

  /**
   * @throws NotFound if there is no such list, or it was made for another supplier
   */
  @Transactional(readOnly = true)
  public PriorityList list(Actor actor, ListId id) {
    actor.mustBe(Role.ANYONE);
    return lists.one(scope(actor), id).orElseThrow(() -> new NotFound("list"));
  }

  /** Where an issue stood on the lists made for a supplier, newest first; empty if on none. */
  @Transactional(readOnly = true)
  public List<Appearance> appearances(Actor actor, SupplierId supplier, IssueId issue) {
    actor.mustBe(Role.ANYONE);
    mustReach(actor, supplier);
    return lists.appearances(supplier, issue);
  }

  /** What the person reported or said to be affected by and a supplier was told, newest first. */
  @Transactional(readOnly = true)
  public List<Told> whatCameOfMine(Actor actor) {
    actor.mustBe(Role.STAFF);
    return lists.told(issues.touchedBy(actor.id()));
  }

  /** The supplier whose lists the person is confined to; null for staff, who read all. */
  private static @Nullable SupplierId scope(Actor actor) {
    return actor.is(Role.SUPPLIER) ? actor.supplier().orElseThrow(NotAllowed::new) : null;
  }

  private static void mustReach(Actor actor, SupplierId supplier) {
    if (actor.is(Role.SUPPLIER)) {
      actor.mustWorkFor(supplier);
    }
  }
}
