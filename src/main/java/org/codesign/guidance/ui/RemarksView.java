package org.codesign.guidance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.codesign.guidance.ReaderWords;
import org.codesign.guidance.Remark;
import org.codesign.identity.SignedIn;
import org.codesign.shared.Page;
import org.codesign.shared.ui.BackLink;
import org.codesign.shared.ui.Dates;
import org.codesign.shared.ui.EmptyState;
import org.codesign.shared.ui.ListTable;
import org.codesign.shared.ui.Notice;
import org.codesign.shared.ui.Pager;

/** What readers say is out of date, until somebody has dealt with it. */
@Route(RemarksView.PATH)
@RolesAllowed({"FACILITATOR", "ADMIN"})
class RemarksView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  static final String PATH = "manage/guidance/remarks";

  private final ReaderWords words;
  private final SignedIn signedIn;
  private final Pager pager = new Pager();
  private final ListTable<Remark> table =
      new ListTable<Remark>(getTranslation("guidance.remarks.title"))
          .cell(getTranslation("guidance.remarks.said"), RemarksView::said)
          .cell(getTranslation("guidance.manage.document"), this::about)
          .word(getTranslation("guidance.remarks.when"), it -> Dates.day(it.at()))
          .cell(getTranslation("guidance.manage.action"), this::action);
  private final EmptyState none =
      new EmptyState(
          getTranslation("guidance.remarks.none"), getTranslation("guidance.remarks.none.advice"));
  private Location here = new Location(PATH);

  RemarksView(ReaderWords words, SignedIn signedIn) {
    this.words = words;
    this.signedIn = signedIn;
    addClassName("cd-page");
    Paragraph lead = new Paragraph(getTranslation("guidance.remarks.lead"));
    lead.addClassName("cd-lead");
    add(
        new BackLink("manage/guidance", getTranslation("guidance.manage.title")),
        new H1(getTranslation("guidance.remarks.title")),
        lead,
        table,
        none,
        pager);
  }

  private static Component said(Remark remark) {
    Paragraph said = new Paragraph(remark.text());
    said.addClassName("cd-prose");
    return said;
  }

  private Component about(Remark remark) {
    Div about = new Div(new Anchor(DocumentView.addressOf(remark.document()), remark.title()));
    if (remark.number() < remark.current()) {
      Paragraph since =
          new Paragraph(
              getTranslation("guidance.remarks.since", remark.number(), remark.current()));
      since.addClassName("cd-note");
      about.add(since);
    }
    return about;
  }

  private Component action(Remark remark) {
    Anchor edit =
        new Anchor(EditView.addressOf(remark.document()), getTranslation("guidance.document.edit"));
    edit.setAriaLabel(getTranslation("guidance.manage.edit.label", remark.title()));
    Button done = new Button(getTranslation("guidance.remarks.settle"));
    done.setAriaLabel(getTranslation("guidance.remarks.settle.label", remark.title()));
    done.setDisableOnClick(true);
    done.addClickListener(click -> {
      words.dealtWith(signedIn.actor(), remark.id());
      Notice.done(getTranslation("guidance.remarks.settled"));
      show();
    });
    Div ways = new Div(done, edit);
    ways.addClassName("cd-ways");
    return ways;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    here = event.getLocation();
    show();
  }

  private void show() {
    Page<Remark> page = pager.page(here, after -> words.toDo(signedIn.actor(), after));
    table.show(page.items());
    table.setVisible(!page.items().isEmpty());
    none.setVisible(page.items().isEmpty());
  }

  @Override
  public String getPageTitle() {
    return getTranslation("guidance.remarks.title") + " · Codesign";
  }
}
