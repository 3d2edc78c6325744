package org.codesign.timing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.codesign.catalogue.CatalogueFacts;
import org.codesign.identity.Actor;
import org.codesign.identity.SignedIn;
import org.codesign.shared.ui.EmptyState;
import org.codesign.timing.Days;
import org.codesign.timing.MyTime;
import org.codesign.timing.OwnHours;
import org.codesign.timing.Part;

/** One's own hours over weeks, to look at and to take along. Nobody else can open it. */
@Route("my-time")
@Menu(title = "my-time.menu", order = 7, icon = "vaadin:bar-chart-h")
@RolesAllowed({"WORKER", "MEMBER"})
class MyTimeView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private static final List<Part> TABLES = List.of(Part.ENTRIES, Part.RUNS, Part.LAPS);

  private final MyTime time;
  private final CatalogueFacts catalogue;
  private final SignedIn signedIn;
  private final Clock clock;

  MyTimeView(MyTime time, CatalogueFacts catalogue, SignedIn signedIn, Clock clock) {
    this.time = time;
    this.catalogue = catalogue;
    this.signedIn = signedIn;
    this.clock = clock;
    addClassName("cd-page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    removeAll();
    Actor actor = signedIn.actor();
    MyTimeQuery query =
        MyTimeQuery.of(event.getLocation().getQueryParameters(), Days.of(clock.instant()));
    Paragraph lead = new Paragraph(getTranslation("my-time.why"));
    lead.addClassName("cd-lead");
    add(
        new H1(getTranslation("my-time.title")),
        lead,
        new MyTimeFields(query),
        toImport(),
        hours(actor, query),
        new UsePanel(time.whatCameOfIt(actor), catalogue),
        exports());
  }

  private Component hours(Actor actor, MyTimeQuery query) {
    OwnHours hours = time.hours(actor, query.period(), query.by());
    if (hours.groups().isEmpty()) {
      return new EmptyState(
          getTranslation("my-time.none"), getTranslation("my-time.none.advice"), toLog());
    }
    SeriesNames names = SeriesNames.of(catalogue, query.by(), hours);
    Div section =
        new Div(
            new H2(getTranslation("my-time.total", Lengths.text(hours.total()))),
            new WeekChart(hours, names),
            new WeekTable(hours, names));
    section.addClassName("cd-section");
    return section;
  }

  private Anchor toImport() {
    Anchor link = new Anchor("my-time/import", getTranslation("my-time.import"));
    link.addClassName("cd-button-quiet");
    return link;
  }

  private Anchor toLog() {
    Anchor link = new Anchor("log/", getTranslation("log.panel.open"));
    link.setRouterIgnore(true);
    link.addClassName("cd-button");
    return link;
  }

  private Div exports() {
    UnorderedList links = new UnorderedList();
    links.addClassName("cd-links");
    TABLES.forEach(it -> links.add(download(it.name().toLowerCase(Locale.ROOT) + ".csv")));
    links.add(download("export.json"));
    Div section =
        new Div(
            new H2(getTranslation("my-time.export")),
            new Paragraph(getTranslation("my-time.export.why")),
            links);
    section.addClassName("cd-section");
    return section;
  }

  private ListItem download(String file) {
    Anchor link = new Anchor("api/v1/my-time/" + file, getTranslation("my-time.export." + file));
    link.setRouterIgnore(true);
    link.getElement().setAttribute("download", true);
    link.addClassName("cd-button-quiet");
    return new ListItem(link);
  }

  @Override
  public String getPageTitle() {
    return getTranslation("my-time.title") + " · Codesign";
  }
}
