package org.codesign.catalogue.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.codesign.catalogue.Edited;
import org.codesign.catalogue.Region;
import org.codesign.catalogue.RegionId;
import org.codesign.catalogue.ScreenDesk;
import org.codesign.catalogue.ScreenSheet;
import org.codesign.catalogue.ScreenSheet.PlacedRegion;
import org.codesign.identity.SignedIn;
import org.codesign.shared.NotFound;
import org.codesign.shared.ui.Notice;

/** The regions of a screen as a list, and the form of the one that the URL names. */
class RegionsPanel extends Div {

  private static final Region MIDDLE = new Region("", 0.25, 0.25, 0.5, 0.25);

  private final ScreenDesk desk;
  private final SignedIn signedIn;
  private final RegionBoard board;
  private final RegionFields fields;

  RegionsPanel(ScreenDesk desk, SignedIn signedIn, RegionBoard board) {
    this.desk = desk;
    this.signedIn = signedIn;
    this.board = board;
    this.fields = new RegionFields(board::sketch);
    addClassName("cd-regions");
    board.onDrawn(event -> fields.place(event.region()));
    board.onChosen(event -> regionAt(event.index()).ifPresent(this::open));
  }

  private ScreenAddress here = ScreenAddress.NONE;

  void show(ScreenSheet screen, ScreenAddress where) {
    here = where;
    removeAll();
    board.setRegions(screen.regions().stream().map(PlacedRegion::region).toList());
    board.choose(indexOf(screen.regions()));
    board.setDrawing(where.names());
    board.rubOut();
    add(heading(), where.names() ? form(screen) : list(screen.regions()));
  }

  private Div heading() {
    Div heading = new Div(new H2(getTranslation("screen.regions")));
    heading.addClassName("cd-heading");
    if (!here.names()) {
      Anchor add = new Anchor(here.region(Parameters.NEW).path(), getTranslation("region.add"));
      add.addClassName("cd-button-quiet");
      heading.add(add);
    }
    return heading;
  }

  private Div list(List<PlacedRegion> regions) {
    Div list = new Div(new Paragraph(getTranslation("screen.regions.what")));
    OrderedList lines = new OrderedList();
    for (PlacedRegion one : regions) {
      lines.add(
          new ListItem(new Anchor(here.region(one.id().toString()).path(), one.region().name())));
    }
    list.add(lines);
    return list;
  }

  private Div form(ScreenSheet screen) {
    EditForm<Region> form = new EditForm<Region>(fields).orBackTo(here.region("").path());
    Div place = new Div(new Paragraph(getTranslation("region.how")), form);
    if (here.region().equals(Parameters.NEW)) {
      create(form, screen, MIDDLE);
    } else {
      PlacedRegion one = named(screen);
      form.edit(
          () -> edited(screen),
          (region, version) -> {
            desk.changeRegion(signedIn.actor(), screen.id(), one.id(), version, region);
            leave("catalogue.saved");
          });
      Button remove = new Button(getTranslation("catalogue.remove"));
      remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR);
      remove.addClickListener(click -> {
        desk.removeRegion(signedIn.actor(), screen.id(), one.id());
        Notice.done(getTranslation("catalogue.removed"));
        place.remove(remove);
        create(form, screen, one.region());
      });
      place.add(remove);
    }
    return place;
  }

  private void create(EditForm<Region> form, ScreenSheet screen, Region start) {
    form.create(
        getTranslation("region.add"),
        start,
        region -> {
          desk.addRegion(signedIn.actor(), screen.id(), region);
          leave("catalogue.added");
        });
  }

  private PlacedRegion named(ScreenSheet screen) {
    return screen.regions().stream()
        .filter(it -> it.id().toString().equals(here.region()))
        .findFirst()
        .orElseThrow(() -> new NotFound("region"));
  }

  private Edited<Region> edited(ScreenSheet screen) {
    PlacedRegion now = named(desk.screen(signedIn.actor(), screen.id()));
    return new Edited<>(now.region(), now.version(), false);
  }

  private int indexOf(List<PlacedRegion> regions) {
    return IntStream.range(0, regions.size())
        .filter(it -> regions.get(it).id().toString().equals(here.region()))
        .findFirst()
        .orElse(-1);
  }

  private Optional<RegionId> regionAt(int index) {
    List<PlacedRegion> regions = desk.screen(signedIn.actor(), here.screen()).regions();
    return index >= 0 && index < regions.size()
        ? Optional.of(regions.get(index).id())
        : Optional.empty();
  }

  private void open(RegionId id) {
    ScreenAddress there = here.region(id.toString());
    getUI().ifPresent(ui -> ui.navigate(there.location(), there.query()));
  }

  private void leave(String saidKey) {
    Notice.done(getTranslation(saidKey));
    getUI().ifPresent(ui -> ui.navigate(here.region("").location(), here.region("").query()));
  }
}
