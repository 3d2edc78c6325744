package org.codesign.catalogue.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import org.codesign.catalogue.CouncilDesk;
import org.codesign.catalogue.CouncilRow;
import org.codesign.catalogue.ui.CatalogueTabs.Place;
import org.codesign.identity.SignedIn;
import org.codesign.shared.ui.ListTable;

/** The councils of England. */
@Route("manage/catalogue/councils")
@RolesAllowed({"FACILITATOR", "ADMIN"})
class CouncilsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private final CouncilDesk desk;
  private final SignedIn signedIn;
  private final DeskList<CouncilRow> list;

  CouncilsView(CouncilDesk desk, SignedIn signedIn) {
    this.desk = desk;
    this.signedIn = signedIn;
    this.list = new DeskList<>(table());
    addClassName("cd-page");
    add(
        new Heading(
            getTranslation("catalogue.tab.councils"),
            "manage/catalogue/councils/new",
            "council.add"),
        new CatalogueTabs(Place.COUNCILS),
        list);
  }

  private ListTable<CouncilRow> table() {
    return new ListTable<CouncilRow>(getTranslation("catalogue.tab.councils"))
        .cell(
            getTranslation("catalogue.name"),
            it -> new Named("manage/catalogue/councils/" + it.code(), it.name(), stateOf(it)))
        .text(getTranslation("council.region"), CouncilRow::region)
        .text(getTranslation("council.kind"), CouncilRow::kind)
        .figure(getTranslation("council.population"), CouncilsView::population)
        .figure(getTranslation("supplier.systems"), it -> String.valueOf(it.systems()));
  }

  private String stateOf(CouncilRow council) {
    return council.validTo() == null
        ? ""
        : getTranslation("council.ends", DayField.words(council.validTo()));
  }

  static String population(CouncilRow council) {
    return council.population() == null
        ? ""
        : String.format(Locale.UK, "%,d", council.population());
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    list.show(
        event.getLocation(), (filter, after) -> desk.councils(signedIn.actor(), filter, after));
  }

  @Override
  public String getPageTitle() {
    return getTranslation("catalogue.tab.councils") + " · Codesign";
  }
}
