package org.codesign.issues;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import org.codesign.catalogue.Catalogue;
import org.codesign.catalogue.ScreenListItem;
import org.codesign.catalogue.SystemListItem;
import org.codesign.identity.Actor;
import org.codesign.identity.Role;
import org.codesign.issues.internal.AnswerStore;
import org.codesign.issues.internal.BoardReader;
import org.codesign.issues.internal.DraftStore;
import org.codesign.issues.internal.FollowStore;
import org.codesign.issues.internal.IssueIndex;
import org.codesign.issues.internal.IssueReader;
import org.codesign.issues.internal.IssueStore;
import org.codesign.issues.internal.KeptStore;
import org.codesign.issues.internal.Place;
import org.codesign.issues.internal.Places;
import org.codesign.issues.internal.RecentScreens;
import org.codesign.privacy.FreeText;
import org.codesign.privacy.KeepReason;
import org.codesign.shared.Cursor;
import org.codesign.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/** What gets in the way: reported, read and answered by the people who use the systems. */
@Component
@Validated
@Transactional
public class Issues {

  private final IssueStore store;
  private final AnswerStore answers;
  private final FollowStore follows;
  private final DraftStore drafts;
  private final RecentScreens recent;
  private final KeptStore keptTexts;
  private final Places places;
  private final BoardReader board;
  private final IssueReader reader;
  private final IssueIndex index;
  private final Catalogue catalogue;
  private final ApplicationEventPublisher events;

  Issues(
      IssueStore store,
      AnswerStore answers,
      FollowStore follows,
      DraftStore drafts,
      RecentScreens recent,
      KeptStore keptTexts,
      Places places,
      BoardReader board,
      IssueReader reader,
      IssueIndex index,
      Catalogue catalogue,
      ApplicationEventPublisher events) {
    this.store = store;
    this.answers = answers;
    this.follows = follows;
    this.drafts = drafts;
    this.recent = recent;
    this.keptTexts = keptTexts;
    this.places = places;
    this.board = board;
    this.reader = reader;
    this.index = index;
    this.catalogue = catalogue;
    this.events = events;
  }

  /**
   * Reports an issue together with the reporter's own answer, which counts only of those who do the
   * work. The id is made where the form is, so that sending it twice reports once; the draft kept
   * under that id goes. Where someone could come to harm, the council's lead and the supplier's
   * contact are told at once.
   *
   * @return the number people call the issue by
   * @throws org.codesign.shared.Invalid if system, screen or second system do not go together, the
   *     answer lacks its minutes, or something in the words may tell who a person is
   * @throws org.codesign.shared.Stale if the person reported something else by this id
   * @throws org.codesign.shared.NotFound if somebody else did
   */
  public int report(Actor actor, IssueId id, @Valid ReportForm form) {
    actor.mustBe(Voices.ALL);
    return report(actor, id, form, Map.of());
  }

  /**
   * Reports an issue in words in which something may tell who a person is: others read them masked
   * until a facilitator has released them.
   *
   * @param kept by field, why what is found there stays
   * @see #report(Actor, IssueId, ReportForm)
   */
  public int report(Actor actor, IssueId id, @Valid ReportForm form, Map<String, KeepReason> kept) {
    actor.mustBe(Voices.ALL);
    form.answer().check();
    FreeText guarded = form.text().guarded(kept);
    Place place = places.check(actor, form);
    IssueStore.Added added = store.add(actor, id, form.saying(IssueText.shown(guarded)), place);
    if (added.isNew()) {
      follows.takePart(actor, id);
      keptTexts.add(actor, id, guarded.kept());
      events.publishEvent(new IssueReported(id));
      if (Voices.has(actor)) {
        answers.put(actor, id, form.answer());
        events.publishEvent(new AnswerChanged(id));
      }
      if (form.harm()) {
        events.publishEvent(new HarmReported(id));
      }
    }
    drafts.remove(actor, id);
    return added.number();
  }

  /**
   * Changes the words of an issue one reported oneself; the facilitator may change any.
   *
   * @throws org.codesign.shared.Stale if they were changed since {@code version}
   * @throws org.codesign.shared.NotFound if it is not one's own
   */
  public void reword(Actor actor, IssueId id, int version, @Valid IssueText text) {
    actor.mustBe(Voices.ALL);
    reword(actor, id, version, text, Map.of());
  }

  /**
   * As {@link #reword(Actor, IssueId, int, IssueText)}; what waited of words that are no more is
   * erased.
   *
   * @param kept by field, why what is found there stays
   * @throws org.codesign.shared.Invalid if something is found in another field
   */
  public void reword(
      Actor actor, IssueId id, int version, @Valid IssueText text, Map<String, KeepReason> kept) {
    actor.mustBe(Voices.ALL);
    FreeText guarded = text.guarded(kept);
    IssueText shown = IssueText.shown(guarded);
    store.reword(actor, id, version, shown);
    keptTexts.overtake(id, shown);
    keptTexts.add(actor, id, guarded.kept());
  }

  /** Issues as the filter wants them, 25 a page. */
  @Transactional(readOnly = true)
  public Page<BoardItem> board(
      Actor actor, BoardFilter filter, BoardSort sort, @Nullable Cursor after) {
    actor.mustBe(Role.STAFF);
    return board.page(actor, filter, sort, after);
  }

  /**
   * Whether a search of the board finds everything; false for some seconds while the index is made
   * anew.
   */
  @Transactional(readOnly = true)
  public boolean isSearchComplete(Actor actor) {
    actor.mustBe(Role.STAFF);
    return index.isComplete();
  }

  /** Up to five open issues of the systems one works with, not answered yet, most hours first. */
  @Transactional(readOnly = true)
  public List<BoardItem> questions(Actor actor) {
    actor.mustBe(Voices.ASKED);
    return board.unanswered(
        actor, catalogue.systems(actor).stream().map(SystemListItem::id).toList());
  }

  /** The five issues one reported last. */
  @Transactional(readOnly = true)
  public List<BoardItem> reported(Actor actor) {
    actor.mustBe(Voices.ALL);
    return board.reportedBy(actor);
  }

  /** The screens one reported on or answered about last; at most three. */
  @Transactional(readOnly = true)
  public List<ScreenListItem> recentScreens(Actor actor) {
    actor.mustBe(Voices.ALL);
    return recent.of(actor);
  }

  /**
   * The issue; where it was merged into another one, that one, which its id tells.
   *
   * @throws org.codesign.shared.NotFound if there is none
   */
  @Transactional(readOnly = true)
  public IssueDetails issue(Actor actor, IssueId id) {
    actor.mustBe(Role.STAFF);
    return reader.one(actor, id);
  }

  /**
   * Says whether and how much an issue affects oneself, in place of what one said before. Only who
   * does the work is asked: a lead's or facilitator's "never" would count as a worker's.
   *
   * @throws org.codesign.shared.Invalid if minutes are lacking, the issue is closed, or the note
   *     may tell who somebody is
   * @throws org.codesign.shared.NotFound if there is no such issue
   */
  public void answer(Actor actor, IssueId id, @Valid AnswerForm form) {
    actor.mustBe(Voices.ASKED);
    form.check();
    answers.put(actor, id, form);
    if (form.frequency().isAffected()) {
      follows.takePart(actor, id);
    }
    events.publishEvent(new AnswerChanged(id));
  }

  /** Takes one's answer back; none is left where there was none. */
  public void withdraw(Actor actor, IssueId id) {
    actor.mustBe(Voices.ALL);
    if (answers.remove(actor, id)) {
      events.publishEvent(new AnswerChanged(id));
    }
  }
}
