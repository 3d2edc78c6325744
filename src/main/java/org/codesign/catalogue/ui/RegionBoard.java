package org.codesign.catalogue.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.List;
import org.codesign.catalogue.Picture;
import org.codesign.catalogue.Region;

/**
 * A picture with regions drawn over it, and a pen for one more. Wraps {@code
 * frontend/components/region-board.js}.
 */
@Tag("region-board")
@JsModule("context://frontend/components/region-board.js")
class RegionBoard extends Component {

  void show(Picture picture, String alternative) {
    getElement().setAttribute("src", picture.path());
    measure(picture.width(), picture.height(), alternative);
  }

  /** A picture that is not kept yet. */
  void show(DownloadHandler picture, int width, int height, String alternative) {
    getElement().setAttribute("src", picture);
    measure(width, height, alternative);
  }

  private void measure(int width, int height, String alternative) {
    getElement().setAttribute("picture-width", String.valueOf(width));
    getElement().setAttribute("picture-height", String.valueOf(height));
    getElement().setAttribute("alt", alternative);
  }

  void setRegions(List<Region> regions) {
    getElement().setPropertyList("regions", regions);
  }

  /**
   * @param index of the region that is looked at; -1 for none
   */
  void choose(int index) {
    getElement().setProperty("chosen", index);
  }

  void setDrawing(boolean drawing) {
    getElement().setAttribute("drawing", drawing);
  }

  /** Shows where a region would lie that is not saved. */
  void sketch(Region region) {
    getElement().setPropertyList("draft", List.of(region));
  }

  void rubOut() {
    getElement().setPropertyList("draft", List.of());
  }

  void onDrawn(ComponentEventListener<Drawn> listener) {
    addListener(Drawn.class, listener);
  }

  void onChosen(ComponentEventListener<Chosen> listener) {
    addListener(Chosen.class, listener);
  }

  /** A region was drawn; what a browser sends is checked again by whoever keeps it. */
  @DomEvent("region-drawn")
  public static class Drawn extends ComponentEvent<RegionBoard> {

    private final Region region;

    public Drawn(
        RegionBoard source,
        boolean fromClient,
        @EventData("event.detail.x") double x,
        @EventData("event.detail.y") double y,
        @EventData("event.detail.width") double width,
        @EventData("event.detail.height") double height) {
      super(source, fromClient);
      this.region = new Region("", x, y, width, height);
    }

    Region region() {
      return region;
    }
  }

  /** A region was clicked. */
  @DomEvent("region-chosen")
  public static class Chosen extends ComponentEvent<RegionBoard> {

    private final int index;

    public Chosen(
        RegionBoard source, boolean fromClient, @EventData("event.detail.index") int index) {
      super(source, fromClient);
      this.index = index;
    }

    int index() {
      return index;
    }
  }
}
