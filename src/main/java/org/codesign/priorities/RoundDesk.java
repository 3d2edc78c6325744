package org.codesign.priorities;

import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.codesign.catalogue.CatalogueFacts;
import org.codesign.identity.Actor;
import org.codesign.identity.Role;
import org.codesign.issues.BoardFilter;
import org.codesign.issues.BoardItem;
import org.codesign.issues.BoardSort;
import org.codesign.issues.IssueId;
import org.codesign.issues.Issues;
import org.codesign.priorities.internal.RoundClosing;
import org.codesign.priorities.internal.RoundReader;
import org.codesign.priorities.internal.RoundStore;
import org.codesign.priorities.internal.Shortlisting;
import org.codesign.privacy.FreeText;
import org.codesign.shared.Invalid;
import org.codesign.shared.NotFound;
import org.codesign.shared.Stale;
import org.codesign.shared.SupplierId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/** Where facilitators make rounds: drafted, opened with settings that stay, closed. */
@Component
@Validated
@Transactional
public class RoundDesk {

  private final RoundReader rounds;
  private final RoundStore store;
  private final Shortlisting shortlisting;
  private final RoundClosing closing;
  private final Issues issues;
  private final CatalogueFacts catalogue;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  RoundDesk(
      RoundReader rounds,
      RoundStore store,
      Shortlisting shortlisting,
      RoundClosing closing,
      Issues issues,
      CatalogueFacts catalogue,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rounds = rounds;
    this.store = store;
    this.shortlisting = shortlisting;
    this.closing = closing;
    this.issues = issues;
    this.catalogue = catalogue;
    this.events = events;
    this.clock = clock;
  }

  /** Suppliers a round may be for, with their names. */
  @Transactional(readOnly = true)
  public Map<SupplierId, String> suppliers(Actor actor) {
    actor.mustBe(Role.FACILITATOR);
    return catalogue.suppliers();
  }

  /**
   * Begins a round, with a shortlist suggested from the ranking. The id is made where the form is,
   * so that sending it twice drafts once.
   *
   * @throws Invalid if it ends before it begins, or the title tells who somebody is
   */
  public void draft(Actor actor, RoundId id, @Valid RoundForm form) {
    actor.mustBe(Role.FACILITATOR);
    mustMakeSense(form);
    if (store.add(id, form, actor.id())) {
      store.putOn(id, shortlisting.suggested(form.supplier()));
    }
  }

  /**
   * Changes the settings of a draft. Issues of other suppliers leave the shortlist with a new
   * supplier.
   *
   * @throws NotFound if there is no such draft
   * @throws Stale if it was changed since this version
   * @throws Invalid as {@link #draft}
   */
  public void revise(Actor actor, RoundId id, int version, @Valid RoundForm form) {
    actor.mustBe(Role.FACILITATOR);
    mustMakeSense(form);
    Round draft = draft(id, version);
    store.change(id, form);
    if (form.supplier() != null && !Objects.equals(draft.supplier(), form.supplier())) {
      store.takeOff(
          id,
          rounds.shortlist(id).stream()
              .filter(it -> !it.supplier().equals(form.supplier()))
              .map(RoundIssue::issue)
              .toList());
    }
  }

  private static void mustMakeSense(RoundForm form) {
    FreeText.check("title", form.title());
    if (!Objects.requireNonNull(form.opensAt()).isBefore(form.closesAt())) {
      throw new Invalid("closesAt", "round.closes.early");
    }
  }

  /**
   * Takes a draft away.
   *
   * @throws NotFound if there is no such draft
   */
  public void discard(Actor actor, RoundId id) {
    actor.mustBe(Role.FACILITATOR);
    store.remove(draft(id).id());
  }

  /**
   * Open issues that could be added, at most 25: with all these words, or with this number.
   *
   * @throws NotFound if there is no such draft
   */
  @Transactional(readOnly = true)
  public List<RoundIssue> find(Actor actor, RoundId id, String words) {
    actor.mustBe(Role.FACILITATOR);
    Round round = rounds.one(id).orElseThrow(() -> new NotFound("round"));
    BoardFilter filter = new BoardFilter(null, null, true, words);
    if (filter.search().isEmpty()) {
      return List.of();
    }
    List<IssueId> there = rounds.shortlist(id).stream().map(RoundIssue::issue).toList();
    return shortlisting.open(
        issues.board(actor, filter, BoardSort.MOST_HOURS_LOST, null).items().stream()
            .map(BoardItem::id)
            .filter(it -> !there.contains(it))
            .toList(),
        round.supplier());
  }

  /**
   * Puts an issue on the shortlist; if it is there, nothing happens.
   *
   * @throws NotFound if there is no such draft
   * @throws Invalid if the shortlist is full, or the issue is closed or another supplier's
   */
  public void add(Actor actor, RoundId id, IssueId issue) {
    actor.mustBe(Role.FACILITATOR);
    Round draft = draft(id);
    List<RoundIssue> open = shortlisting.open(List.of(issue), draft.supplier());
    if (open.isEmpty()) {
      throw new Invalid("issue", "round.issue.closed");
    }
    if (draft.issues() >= Round.MOST_ISSUES) {
      throw new Invalid("issue", "round.issue.many");
    }
    store.putOn(id, open);
  }

  /**
   * Takes an issue off the shortlist; if it is not there, nothing happens.
   *
   * @throws NotFound if there is no such draft
   */
  public void remove(Actor actor, RoundId id, IssueId issue) {
    actor.mustBe(Role.FACILITATOR);
    store.takeOff(draft(id).id(), List.of(issue));
  }

  /**
   * Freezes settings and shortlist, and tells the members. Ballots are taken from {@link
   * Round#opensAt()}.
   *
   * @throws NotFound if there is no such draft
   * @throws Stale if it was changed since this version
   * @throws Invalid if it has fewer than two issues, its end has passed, or an issue was closed or
   *     merged meanwhile
   */
  public void open(Actor actor, RoundId id, int version) {
    actor.mustBe(Role.FACILITATOR);
    Round draft = draft(id, version);
    if (draft.issues() < Round.LEAST_ISSUES) {
      throw new Invalid("issue", "round.issue.few");
    }
    if (!clock.instant().isBefore(draft.closesAt())) {
      throw new Invalid("closesAt", "round.closes.past");
    }
    List<RoundIssue> open = shortlisting.open(issuesOf(id), draft.supplier());
    if (open.size() < draft.issues()) {
      throw new Invalid("issue", "round.issue.gone");
    }
    store.open(id, open);
    events.publishEvent(new RoundOpened(id, open.getFirst().issue()));
  }

  private Collection<IssueId> issuesOf(RoundId id) {
    return rounds.shortlist(id).stream().map(RoundIssue::issue).toList();
  }

  /**
   * Closes a round that is open, also before its end, and publishes its result to the group. One
   * that is closed stays as it is.
   *
   * @throws NotFound if there is no such round, or it is a draft
   * @throws Invalid if it has not begun
   */
  @Transactional(isolation = Isolation.READ_COMMITTED)
  public void close(Actor actor, RoundId id) {
    actor.mustBe(Role.FACILITATOR);
    Round round = rounds.locked(id).orElseThrow(() -> new NotFound("round"));
    if (round.phase() == RoundPhase.DRAFT) {
      throw new NotFound("round");
    }
    if (round.phase() == RoundPhase.SCHEDULED) {
      throw new Invalid("round", "round.close.early");
    }
    closing.close(id);
  }

  private Round draft(RoundId id, int version) {
    Round draft = draft(id);
    if (draft.version() != version) {
      throw new Stale("round");
    }
    return draft;
  }

  private Round draft(RoundId id) {
    return rounds
        .locked(id)
        .filter(it -> it.phase() == RoundPhase.DRAFT)
        .orElseThrow(() -> new NotFound("round"));
  }
}
