package org.codesign.issues.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.codesign.catalogue.Catalogue;
import org.codesign.identity.SignedIn;
import org.codesign.issues.BoardItem;
import org.codesign.issues.IssueCare;
import org.codesign.issues.IssueDetails;
import org.codesign.issues.Issues;
import org.codesign.issues.SimilarIssues;
import org.codesign.issues.SimilarTo;
import org.codesign.issues.Triage;
import org.codesign.issues.TriageFilter.State;
import org.codesign.issues.TriageItem;
import org.codesign.shared.Page;
import org.codesign.shared.ui.EmptyState;
import org.codesign.shared.ui.Notice;
import org.codesign.shared.ui.Pager;

/** The facilitator's queue: what was reported and nobody looked at yet. */
@Route("manage/issues")
@Menu(title = "triage.menu", order = 75, icon = "vaadin:inbox")
@RolesAllowed("FACILITATOR")
class TriageView extends Div implements BeforeEnterObserver, HasDynamicTitle, TriageRow.Acts {

  private static final int LIKELY = 3;

  private final Triage triage;
  private final SimilarIssues similar;
  private final Issues issues;
  private final IssueCare care;
  private final Catalogue catalogue;
  private final SignedIn signedIn;
  private final TriageFilters filters;
  private final UnorderedList list = new UnorderedList();
  private final Div none = new Div();
  private final Pager pager = new Pager();
  private Location here = new Location("manage/issues");

  TriageView(
      Triage triage,
      SimilarIssues similar,
      Issues issues,
      IssueCare care,
      Catalogue catalogue,
      SignedIn signedIn) {
    this.triage = triage;
    this.similar = similar;
    this.issues = issues;
    this.care = care;
    this.catalogue = catalogue;
    this.signedIn = signedIn;
    this.filters =
        new TriageFilters(
            catalogue.systems(signedIn.actor()),
            query -> getUI().ifPresent(ui -> ui.navigate(TriageView.class, query.address())));
    addClassName("cd-page");
    list.addClassName("cd-board");
    Paragraph lead = new Paragraph(getTranslation("triage.lead"));
    lead.addClassName("cd-lead");
    Anchor file = new Anchor("manage/issues/import", getTranslation("issue-import.open"));
    file.addClassName("cd-button-quiet");
    Div heading = new Div(new H1(getTranslation("triage.title")), file);
    heading.addClassName("cd-heading");
    add(heading, lead, filters, list, none, pager);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    here = event.getLocation();
    show();
  }

  private void show() {
    TriageQuery query = TriageQuery.of(here.getQueryParameters());
    filters.show(query.filter());
    Page<TriageItem> page = page(query);
    list.removeAll();
    page.items().forEach(it -> list.add(new TriageRow(it, likely(it), this)));
    none.removeAll();
    if (page.items().isEmpty()) {
      none.add(empty(query));
    }
    pager.show(here, page);
  }

  private List<BoardItem> likely(TriageItem item) {
    BoardItem issue = item.item();
    return similar
        .like(
            signedIn.actor(),
            new SimilarTo(issue.title(), issue.excerpt(), item.system(), issue.id()))
        .stream()
        .filter(it -> it.open() && it.system().equals(issue.system()))
        .limit(LIKELY)
        .toList();
  }

  /** An address with the cursor of another order leads to the first page. */
  private Page<TriageItem> page(TriageQuery query) {
    try {
      return triage.queue(signedIn.actor(), query.filter(), query.after());
    } catch (IllegalArgumentException noCursorOfThisList) {
      return page(query.fromTheTop());
    }
  }

  private Component empty(TriageQuery query) {
    return query.filter().state() == State.LOOKED_AT
        ? new EmptyState(getTranslation("triage.none"), getTranslation("triage.none.advice"))
        : new EmptyState(
            getTranslation("triage.empty"),
            getTranslation("triage.empty.advice"),
            new Anchor("issues", getTranslation("board.none.all")));
  }

  /** The list without what was done with; the focus goes to what stands in its place. */
  private void next(int place) {
    show();
    list.getElement()
        .executeJs(
            "const rows = this.querySelectorAll('[data-row] h2 a');"
                + "rows[Math.min($0, rows.length - 1)]?.focus()",
            place);
  }

  private int placeOf(TriageItem item) {
    String link = "issues/" + item.item().id();
    return (int)
        list.getChildren()
            .takeWhile(row -> !row.getElement().getOuterHTML().contains(link))
            .count();
  }

  @Override
  public void lookedAt(TriageItem item, boolean looked) {
    int place = placeOf(item);
    care.lookedAt(signedIn.actor(), item.item().id(), looked);
    Notice.done(getTranslation(looked ? "triage.done.done" : "triage.back.done"));
    next(place);
  }

  @Override
  public void merge(TriageItem item) {
    int place = placeOf(item);
    new MergeDialog(issues, care, signedIn, item.item().id(), item.system(), () -> next(place))
        .open();
  }

  @Override
  public void mergeInto(TriageItem item, BoardItem target) {
    int place = placeOf(item);
    new MergeDialog(issues, care, signedIn, item.item().id(), item.system(), () -> next(place))
        .into(target)
        .open();
  }

  @Override
  public void move(TriageItem item) {
    int place = placeOf(item);
    new MoveDialog(care, catalogue, signedIn, details(item), () -> next(place)).open();
  }

  @Override
  public void cause(TriageItem item) {
    int place = placeOf(item);
    new CauseDialog(
            care, signedIn, details(item), catalogue.systems(signedIn.actor()), () -> next(place))
        .open();
  }

  @Override
  public void close(TriageItem item) {
    int place = placeOf(item);
    new CloseDialog(care, signedIn, item.item().id(), () -> next(place)).open();
  }

  private IssueDetails details(TriageItem item) {
    return issues.issue(signedIn.actor(), item.item().id());
  }

  @Override
  public String getPageTitle() {
    return getTranslation("triage.title") + " · Codesign";
  }
}
