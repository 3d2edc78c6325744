package org.codesign.issues.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.codesign.identity.SignedIn;
import org.codesign.issues.Draft;
import org.codesign.issues.Drafts;
import org.codesign.issues.IssueId;
import org.codesign.shared.NotFound;
import org.codesign.shared.ui.Dates;
import org.codesign.shared.ui.Notice;

/** One's drafts: to go on with, or to throw away, which can be undone where it was done. */
class DraftOffers extends UnorderedList {

  private static final int MOST = 3;

  private final Drafts drafts;
  private final SignedIn signedIn;

  DraftOffers(Drafts drafts, SignedIn signedIn, List<Draft> offered) {
    this.drafts = drafts;
    this.signedIn = signedIn;
    addClassName("cd-draft-offers");
    offered.stream().limit(MOST).forEach(draft -> add(offer(draft)));
  }

  private ListItem offer(Draft draft) {
    String title = draft.form().title();
    Anchor goOn =
        new Anchor(
            addressOf(draft.id()), title.isEmpty() ? getTranslation("draft.untitled") : title);
    Span when = new Span(getTranslation("draft.changed", Dates.moment(draft.changedAt())));
    when.addClassName("cd-note");
    ListItem line = new ListItem(new Div(new Div(goOn), when));
    Button discard =
        new Button(getTranslation("draft.discard"), click -> discard(line, draft.id()));
    discard.addThemeVariants(ButtonVariant.TERTIARY);
    discard.setAriaLabel(getTranslation("draft.discard") + ": " + goOn.getText());
    line.add(discard);
    return line;
  }

  static String addressOf(IssueId draft) {
    return "report?draft=" + draft;
  }

  private void discard(ListItem line, IssueId draft) {
    drafts.discard(signedIn.actor(), draft);
    line.removeAll();
    line.add(undo(drafts, signedIn, draft, line));
  }

  /** Says that a draft is gone, and takes it back. */
  static Component undo(Drafts drafts, SignedIn signedIn, IssueId draft, Component words) {
    Span gone = new Span(words.getTranslation("draft.discarded"));
    gone.getElement().setAttribute("role", "status");
    Button undo =
        new Button(
            words.getTranslation("draft.undo"), click -> restore(drafts, signedIn, draft, words));
    Div both = new Div(gone, undo);
    both.addClassName("cd-buttons");
    undo.focus();
    return both;
  }

  private static void restore(Drafts drafts, SignedIn signedIn, IssueId draft, Component where) {
    try {
      drafts.restore(signedIn.actor(), draft);
      where.getUI().ifPresent(ui -> ui.navigate(ReportView.class, ReportView.drafted(draft)));
    } catch (NotFound tooLate) {
      Notice.problem(where.getTranslation("draft.gone"));
    }
  }
}
