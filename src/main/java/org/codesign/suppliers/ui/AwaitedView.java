package org.codesign.suppliers.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import org.codesign.identity.SignedIn;
import org.codesign.shared.Page;
import org.codesign.shared.ui.Dates;
import org.codesign.shared.ui.EmptyState;
import org.codesign.shared.ui.ListTable;
import org.codesign.shared.ui.Pager;
import org.codesign.shared.ui.TitleCell;
import org.codesign.suppliers.AwaitedResponse;
import org.codesign.suppliers.Responses;

/** For facilitators: the issues that suppliers are to answer, those due first at the top. */
@Route("manage/responses")
@Menu(title = "awaited.menu", order = 77, icon = "vaadin:hourglass")
@RolesAllowed("FACILITATOR")
class AwaitedView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final Responses responses;
  private final SignedIn signedIn;
  private final Clock clock;
  private final Div list = new Div();
  private final Pager pager = new Pager();

  AwaitedView(Responses responses, SignedIn signedIn, Clock clock) {
    this.responses = responses;
    this.signedIn = signedIn;
    this.clock = clock;
    addClassName("cd-page");
    Paragraph lead = new Paragraph(getTranslation("awaited.lead"));
    lead.addClassName("cd-lead");
    add(new H1(getTranslation("awaited.title")), lead, list, pager);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    Page<AwaitedResponse> page =
        pager.page(event.getLocation(), after -> responses.awaited(signedIn.actor(), after));
    list.removeAll();
    if (page.items().isEmpty()) {
      list.add(
          new EmptyState(getTranslation("awaited.none"), getTranslation("awaited.none.advice")));
    } else {
      list.add(table(page));
    }
  }

  private ListTable<AwaitedResponse> table(Page<AwaitedResponse> page) {
    ListTable<AwaitedResponse> table = new ListTable<>(getTranslation("awaited.title"));
    table.cell(
        getTranslation("priorities.issue"),
        it ->
            new TitleCell(
                "issues/" + it.issue(),
                it.title(),
                getTranslation("priorities.issue.about", it.number(), it.supplierName())));
    table.word(getTranslation("awaited.given"), it -> Dates.day(it.clock().givenAt()));
    table.cell(getTranslation("awaited.due"), it -> new ClockNote(it.clock(), clock.instant()));
    table.show(page.items());
    return table;
  }

  @Override
  public String getPageTitle() {
    return getTranslation("awaited.title") + " · Codesign";
  }
}
