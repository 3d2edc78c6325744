package org.codesign.issues.ui;

import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.codesign.catalogue.Catalogue;
import org.codesign.identity.SignedIn;
import org.codesign.issues.BoardItem;
import org.codesign.issues.IssueCare;
import org.codesign.issues.IssueDetails;
import org.codesign.issues.Issues;
import org.codesign.issues.SimilarIssues;
import org.codesign.issues.SimilarTo;
import org.codesign.issues.TriageItem;
import org.codesign.shared.ui.NextFocus;
import org.codesign.shared.ui.Notice;

/** The issues of the queue, and what a facilitator does for each, at once or in a dialog. */
class TriageList extends UnorderedList implements TriageRow.Acts {

  private static final int LIKELY = 3;

  private final Needs needs;
  private final Runnable whenDone;

  /** What it works with. */
  record Needs(
      Issues issues,
      SimilarIssues similar,
      IssueCare care,
      Catalogue catalogue,
      SignedIn signedIn) {}

  /**
   * @param whenDone to show the queue without what was dealt with
   */
  TriageList(Needs needs, Runnable whenDone) {
    this.needs = needs;
    this.whenDone = whenDone;
    addClassName("cd-board");
  }

  void show(List<TriageItem> items) {
    removeAll();
    items.forEach(it -> add(new TriageRow(it, likely(it), this)));
  }

  private List<BoardItem> likely(TriageItem item) {
    BoardItem issue = item.item();
    return needs
        .similar()
        .like(
            needs.signedIn().actor(),
            new SimilarTo(issue.title(), issue.excerpt(), item.system(), issue.id()))
        .stream()
        .filter(it -> it.open() && it.system().equals(issue.system()))
        .limit(LIKELY)
        .toList();
  }

  @Override
  public void lookedAt(TriageItem item, boolean looked) {
    needs.care().lookedAt(needs.signedIn().actor(), item.item().id(), looked);
    Notice.done(getTranslation(looked ? "triage.done.done" : "triage.back.done"));
    next(placeOf(item));
  }

  @Override
  public void merge(TriageItem item) {
    mergeOf(item).open();
  }

  @Override
  public void mergeInto(TriageItem item, BoardItem target) {
    mergeOf(item).into(target).open();
  }

  private MergeDialog mergeOf(TriageItem item) {
    int place = placeOf(item);
    return new MergeDialog(
        needs.issues(),
        needs.care(),
        needs.signedIn(),
        item.item().id(),
        item.system(),
        () -> next(place));
  }

  @Override
  public void move(TriageItem item) {
    int place = placeOf(item);
    new MoveDialog(
            needs.care(), needs.catalogue(), needs.signedIn(), details(item), () -> next(place))
        .open();
  }

  @Override
  public void cause(TriageItem item) {
    int place = placeOf(item);
    new CauseDialog(
            needs.care(),
            needs.signedIn(),
            details(item),
            needs.catalogue().systems(needs.signedIn().actor()),
            () -> next(place))
        .open();
  }

  @Override
  public void close(TriageItem item) {
    int place = placeOf(item);
    new CloseDialog(needs.care(), needs.signedIn(), item.item().id(), () -> next(place)).open();
  }

  private IssueDetails details(TriageItem item) {
    return needs.issues().issue(needs.signedIn().actor(), item.item().id());
  }

  private int placeOf(TriageItem item) {
    return (int)
        getChildren().takeWhile(row -> !(row instanceof TriageRow it && it.isAbout(item))).count();
  }

  /** The list without what was done with; the focus goes to what stands in its place. */
  private void next(int place) {
    whenDone.run();
    NextFocus.in(this, "[data-row] h2 a", place);
  }
}
