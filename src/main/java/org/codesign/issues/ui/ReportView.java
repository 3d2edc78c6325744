package org.codesign.issues.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.codesign.catalogue.Catalogue;
import org.codesign.catalogue.ScreenId;
import org.codesign.catalogue.SystemId;
import org.codesign.identity.SignedIn;
import org.codesign.issues.Draft;
import org.codesign.issues.Drafts;
import org.codesign.issues.IssueId;
import org.codesign.issues.IssuePictures;
import org.codesign.issues.Issues;
import org.codesign.issues.SimilarIssues;
import org.codesign.shared.NotFound;

/** The one-minute report: where, what, how often; everything else may stay as it is. */
@Route("report")
@Menu(title = "report.menu", order = 21, icon = "vaadin:pin")
@RolesAllowed({"WORKER", "MEMBER", "FACILITATOR", "COUNCIL_LEAD"})
class ReportView extends Div implements BeforeEnterObserver, BeforeLeaveObserver, HasDynamicTitle {

  private static final String DRAFT = "draft";
  private static final String DISCARDED = "discarded";

  private final Drafts drafts;
  private final SignedIn signedIn;
  private final Reporting.Needs needs;
  private Reporting reporting;

  ReportView(
      Issues issues,
      IssuePictures pictures,
      Drafts drafts,
      SimilarIssues similar,
      Catalogue catalogue,
      SignedIn signedIn) {
    this.drafts = drafts;
    this.signedIn = signedIn;
    this.needs = new Reporting.Needs(issues, pictures, drafts, similar, catalogue, signedIn);
    this.reporting = new Reporting(needs, IssueId.next());
    addClassName("cd-page");
  }

  static QueryParameters drafted(IssueId draft) {
    return QueryParameters.of(DRAFT, draft.toString());
  }

  static QueryParameters discarded(IssueId draft) {
    return QueryParameters.of(DISCARDED, draft.toString());
  }

  /** A link may name the draft to go on with, or the system or the screen. */
  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    QueryParameters address = event.getLocation().getQueryParameters();
    removeAll();
    Paragraph lead = new Paragraph(getTranslation("report.lead"));
    lead.addClassName("cd-lead");
    add(new H1(getTranslation("report.title")), lead);
    Optional<Draft> draft = uuid(address, DRAFT).flatMap(this::find);
    reporting = new Reporting(needs, draft.map(Draft::id).orElseGet(IssueId::next));
    if (draft.isEmpty()) {
      offer(address);
    }
    add(reporting);
    draft.ifPresentOrElse(reporting::goOnWith, () -> choosePlace(address));
  }

  private Optional<Draft> find(UUID id) {
    try {
      return Optional.of(drafts.draft(signedIn.actor(), new IssueId(id)));
    } catch (NotFound gone) {
      return Optional.empty();
    }
  }

  private void offer(QueryParameters address) {
    uuid(address, DISCARDED)
        .map(IssueId::new)
        .ifPresent(it -> add(DraftOffers.undo(drafts, signedIn, it, this)));
    List<Draft> begun = drafts.drafts(signedIn.actor());
    if (!begun.isEmpty()) {
      Div offers =
          new Div(new H2(getTranslation("draft.offer")), new DraftOffers(drafts, signedIn, begun));
      offers.addClassNames("cd-card", "cd-panel", "cd-draft-card");
      add(offers);
    }
  }

  private void choosePlace(QueryParameters address) {
    uuid(address, "system").map(SystemId::new).ifPresent(reporting::choose);
    uuid(address, "screen").map(ScreenId::new).ifPresent(reporting::choose);
  }

  private static Optional<UUID> uuid(QueryParameters address, String name) {
    try {
      return address.getSingleParameter(name).map(UUID::fromString);
    } catch (IllegalArgumentException nonsense) {
      return Optional.empty();
    }
  }

  /** What was typed last is kept also where somebody leaves in the middle of a word. */
  @Override
  public void beforeLeave(BeforeLeaveEvent event) {
    reporting.keep();
  }

  @Override
  public String getPageTitle() {
    return getTranslation("report.title") + " · Codesign";
  }
}
