package org.codesign.issues;

import jakarta.validation.Valid;
import java.util.Map;
import java.util.Objects;
import org.codesign.identity.Actor;
import org.codesign.identity.Role;
import org.codesign.issues.internal.CareStore;
import org.codesign.issues.internal.HistoryReader;
import org.codesign.issues.internal.HistoryReader.EntryRow;
import org.codesign.issues.internal.HistoryStore;
import org.codesign.issues.internal.MergeReader;
import org.codesign.issues.internal.MergeStore;
import org.codesign.issues.internal.MoveStore;
import org.codesign.issues.internal.SplitStore;
import org.codesign.privacy.FreeText;
import org.codesign.shared.Invalid;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.validation.annotation.Validated;

/**
 * The facilitator's care of the board: one thing is one issue, in the place where it belongs, with
 * the cause it has. Everything done here is in the issue's history and has a way back. A reason
 * that tells who a person is, is refused with {@link Invalid} like every text.
 */
@Component
@Validated
@Transactional
public class IssueCare {

  private final MergeReader merged;
  private final MergeStore merging;
  private final SplitStore splitting;
  private final MoveStore moving;
  private final CareStore care;
  private final HistoryReader history;
  private final HistoryStore writtenDown;
  private final ApplicationEventPublisher events;

  IssueCare(
      MergeReader merged,
      MergeStore merging,
      SplitStore splitting,
      MoveStore moving,
      CareStore care,
      HistoryReader history,
      HistoryStore writtenDown,
      ApplicationEventPublisher events) {
    this.merged = merged;
    this.merging = merging;
    this.splitting = splitting;
    this.moving = moving;
    this.care = care;
    this.history = history;
    this.writtenDown = writtenDown;
    this.events = events;
  }

  /**
   * What would come together.
   *
   * @throws org.codesign.shared.NotFound if there is no such issue
   */
  @Transactional(readOnly = true)
  public MergePreview preview(Actor actor, IssueId issue, IssueId target) {
    actor.mustBe(Role.FACILITATOR);
    return merged.preview(issue, target);
  }

  /**
   * Merges an issue into another one: from now on they are read, counted and answered as one, and
   * nothing of either is changed. Somebody who answered both counts once.
   *
   * @return what the issue is shown as now: the target, or what that was merged into
   * @throws Invalid if it was merged already, the two are one, the target is closed, or it is about
   *     another system and not an integration with that of the issue
   */
  public IssueId merge(Actor actor, IssueId issue, @Valid MergeForm form) {
    actor.mustBe(Role.FACILITATOR);
    FreeText.check("reason", form.reason());
    IssueId target = merging.merge(actor, issue, form);
    care.lookedAt(actor, issue, true);
    events.publishEvent(new IssueMerged(issue, target));
    changed(issue, target);
    return target;
  }

  /**
   * Lets a merged issue stand for itself again, as if it had never been merged. What was answered
   * since then stays with the issue it was merged into.
   *
   * @throws Invalid if it was not merged
   */
  public void unmerge(Actor actor, IssueId issue) {
    actor.mustBe(Role.FACILITATOR);
    stand(issue, merging.unmerge(actor, issue));
  }

  private void stand(IssueId issue, IssueId target) {
    events.publishEvent(new IssueUnmerged(issue, target));
    changed(issue, target);
  }

  /** How many pins of its own an issue shows; they come first in its list. */
  @Transactional(readOnly = true)
  public int ownPins(Actor actor, IssueId issue) {
    actor.mustBe(Role.FACILITATOR);
    return splitting.ownPins(issue).size();
  }

  /**
   * Makes a part of a report an issue of its own, by an id made where the form is. People answered
   * the first one; nobody answered the new one yet. An alarm about harm is raised for it, too.
   *
   * @throws Invalid if the issue is merged or closed, or does not have such pins of its own
   * @throws org.codesign.shared.Stale if there is an issue by that id
   */
  public void split(Actor actor, IssueId issue, IssueId part, @Valid SplitForm form) {
    actor.mustBe(Role.FACILITATOR);
    FreeText.check(
        Map.of(
            "title", form.text().title(),
            "body", form.text().body(),
            "workaround", form.text().workaround(),
            "reason", form.reason()));
    if (splitting.split(actor, issue, part, form)) {
      events.publishEvent(new HarmReported(part));
    }
    events.publishEvent(new IssueSplit(issue, part));
    changed(issue, part);
  }

  /**
   * Moves an issue to another screen or system, and with that to its supplier, who is told of an
   * alarm. Pins of the screen it leaves are kept and not shown.
   *
   * @throws Invalid if system and screen do not go together, or it is there already
   * @throws org.codesign.shared.Stale if the issue was changed since {@code form.version()}
   */
  public void move(Actor actor, IssueId issue, @Valid MoveForm form) {
    actor.mustBe(Role.FACILITATOR);
    FreeText.check("reason", form.reason());
    moving.move(actor, issue, form);
    moved(issue);
  }

  /**
   * Says what an issue comes from.
   *
   * @throws Invalid if that is what it says already, or an integration lacks its second system
   * @throws org.codesign.shared.Stale if the issue was changed since {@code form.version()}
   */
  public void changeCause(Actor actor, IssueId issue, @Valid CauseForm form) {
    actor.mustBe(Role.FACILITATOR);
    FreeText.check("reason", form.reason());
    care.changeCause(actor, issue, form);
    events.publishEvent(new CauseChanged(issue));
    changed(issue);
  }

  /**
   * Closes an issue: it can be read, and takes no more answers.
   *
   * @throws Invalid if it is closed or merged
   */
  public void close(Actor actor, IssueId issue, @Valid CloseForm form) {
    actor.mustBe(Role.FACILITATOR);
    FreeText.check("text", form.text());
    care.close(actor, issue, form);
    care.lookedAt(actor, issue, true);
    events.publishEvent(new IssueClosed(issue));
    changed(issue);
  }

  /** Refused with {@link Invalid} if it is open or merged. */
  public void reopen(Actor actor, IssueId issue) {
    actor.mustBe(Role.FACILITATOR);
    care.reopen(actor, issue, "");
    events.publishEvent(new IssueReopened(issue));
    changed(issue);
  }

  /** Takes an issue out of the queue, or puts it back. */
  public void lookedAt(Actor actor, IssueId issue, boolean looked) {
    actor.mustBe(Role.FACILITATOR);
    care.lookedAt(actor, issue, looked);
  }

  /**
   * Goes back behind something that was done.
   *
   * @throws Invalid if there is no way back from it
   * @throws org.codesign.shared.Stale if the issue is not any more as it was left then
   * @throws org.codesign.shared.NotFound if it was not done to this issue
   */
  public void undo(Actor actor, IssueId issue, HistoryId entry) {
    actor.mustBe(Role.FACILITATOR);
    EntryRow done = history.one(issue, entry);
    switch (done.kind()) {
      case MERGED -> stand(issue, merging.unmergeFrom(actor, issue, otherOf(done)));
      case TOOK_IN -> stand(otherOf(done), merging.unmergeFrom(actor, otherOf(done), issue));
      case SPLIT -> merge(actor, otherOf(done), new MergeForm(issue, ""));
      case CLOSED -> reopen(actor, issue);
      case REOPENED -> close(actor, issue, care.closedBefore(done.was()));
      case MOVED -> {
        moving.moveBack(actor, issue, code(done.was()), code(done.became()));
        moved(issue);
      }
      case CAUSE_CHANGED -> {
        care.changeCauseBack(actor, issue, code(done.was()), code(done.became()));
        events.publishEvent(new CauseChanged(issue));
        changed(issue);
      }
      case REPORTED, REWORDED, UNMERGED, LET_GO, SPLIT_FROM, IMPORTED ->
          throw new Invalid("entry", "undo.none");
    }
  }

  /**
   * Forgets what an issue said before a change of its words; there is no way back from that.
   *
   * @throws org.codesign.shared.NotFound if it is no change of this issue's words
   */
  public void forgetWords(Actor actor, IssueId issue, HistoryId entry) {
    actor.mustBe(Role.FACILITATOR);
    writtenDown.forgetWords(issue, entry);
  }

  private static IssueId otherOf(EntryRow done) {
    return Objects.requireNonNull(done.other()).id();
  }

  private static String code(@Nullable String code) {
    return Objects.requireNonNull(code);
  }

  private void moved(IssueId issue) {
    events.publishEvent(new IssueMoved(issue));
    changed(issue);
  }

  private void changed(IssueId... issues) {
    for (IssueId issue : issues) {
      events.publishEvent(new EvidenceChanged(issue));
    }
  }
}
