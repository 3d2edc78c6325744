package org.codesign.catalogue.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.codesign.catalogue.CouncilDesk;
import org.codesign.catalogue.CouncilForm;
import org.codesign.catalogue.CouncilRow;
import org.codesign.catalogue.DeploymentRow;
import org.codesign.identity.SignedIn;
import org.codesign.shared.GssCode;
import org.codesign.shared.NotFound;
import org.codesign.shared.Page;
import org.codesign.shared.ui.ListTable;
import org.codesign.shared.ui.Pager;

/** One council: add, change, end; and what it runs. */
@Route("manage/catalogue/councils/:council")
@RolesAllowed({"FACILITATOR", "ADMIN"})
class CouncilView extends EditPage<CouncilForm> {

  private static final String LIST = "manage/catalogue/councils";

  private final CouncilDesk desk;
  private final SignedIn signedIn;
  private final Paragraph facts = new Paragraph();
  private final ListTable<DeploymentRow> table = DeploymentTable.atCouncil(this);
  private final Paragraph none = new Paragraph(getTranslation("council.runs-none"));
  private final Anchor add = new Anchor("", getTranslation("deployment.add"));
  private final Pager pager = new Pager();
  private final Div runs = new Div();

  CouncilView(CouncilDesk desk, SignedIn signedIn) {
    super(new CouncilFields());
    this.desk = desk;
    this.signedIn = signedIn;
    facts.addClassName("cd-lead");
    none.addClassName("cd-note");
    add.addClassName("cd-button-quiet");
    Div heading = new Div(new H2(getTranslation("council.runs")), add);
    heading.addClassName("cd-heading");
    addComponentAtIndex(2, facts);
    runs.add(heading, table, none, pager);
    add(runs);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    back(LIST, getTranslation("catalogue.tab.councils"));
    boolean isNew = Parameters.isNew(event, "council");
    facts.setVisible(!isNew);
    runs.setVisible(!isNew);
    if (isNew) {
      ask();
    } else {
      showCouncilIn(event);
    }
  }

  /** Once it is there, what it runs can be said. */
  private void ask() {
    create(
        "council.add",
        CouncilForm.blank(),
        form -> {
          desk.add(signedIn.actor(), form);
          leave(LIST + "/" + form.code(), "catalogue.added");
        });
  }

  private void showCouncilIn(BeforeEnterEvent event) {
    GssCode code =
        Parameters.parsed(event.getRouteParameters().get("council").orElse(""), GssCode::new)
            .orElseThrow(() -> new NotFound("council"));
    show(code);
    Page<DeploymentRow> page =
        desk.deploymentsAt(signedIn.actor(), code, Parameters.after(event.getLocation()));
    table.show(page.items());
    table.setVisible(!page.items().isEmpty());
    none.setVisible(page.items().isEmpty());
    pager.show(event.getLocation(), page);
    add.setHref("manage/catalogue/deployments/new?council=" + code);
  }

  private void show(GssCode code) {
    CouncilRow council = desk.council(signedIn.actor(), code);
    facts.setText(factsOf(council));
    edit(
        council.name(),
        () -> desk.edited(signedIn.actor(), code),
        (form, version) -> {
          desk.change(signedIn.actor(), code, version, form);
          leave(LIST, "catalogue.saved");
        });
  }

  private String factsOf(CouncilRow council) {
    return Stream.of(
            council.kind(),
            council.region(),
            council.population() == null
                ? ""
                : getTranslation("council.people", CouncilsView.population(council)),
            council.validFrom() == null
                ? ""
                : getTranslation("council.since", DayField.words(council.validFrom())),
            council.code().value())
        .filter(it -> !it.isEmpty())
        .collect(Collectors.joining(" · "));
  }
}
