package org.codesign.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/**
 * A picture with pins on it: to be looked at, or, where it is editable, to be pinned by mouse,
 * touch and arrow keys. Wraps {@code frontend/components/pin-board.js}.
 */
@Tag("pin-board")
@JsModule("context://frontend/components/pin-board.js")
public class PinBoard extends Component implements HasSize, HasStyle {

  private List<Pin> pins = List.of();

  /**
   * @param address of the picture
   * @param alternative what the picture shows, in words
   * @param width of the picture in pixels, so that the page does not jump when it arrives
   * @param height in pixels
   */
  public PinBoard(String address, String alternative, int width, int height) {
    getElement().setAttribute("src", address);
    getElement().setAttribute("alt", alternative);
    getElement().setAttribute("picture-width", String.valueOf(width));
    getElement().setAttribute("picture-height", String.valueOf(height));
    addListener(PinsChanged.class, event -> pins = event.pins());
  }

  /**
   * A place on the picture.
   *
   * @param x part of the width, 0..1
   * @param y part of the height, 0..1
   * @param label read out for the pin; empty for its number alone
   */
  public record Pin(double x, double y, String label) {}

  public void setPins(List<Pin> pins) {
    this.pins = List.copyOf(pins);
    getElement().setPropertyList("pins", this.pins);
  }

  public List<Pin> getPins() {
    return pins;
  }

  /** Adds a pin where there is room for one more; the alternative to pointing. */
  public void add(Pin pin) {
    List<Pin> more = new ArrayList<>(pins);
    more.add(pin);
    setPins(more);
  }

  public void setEditable(boolean editable) {
    getElement().setAttribute("editable", editable);
  }

  public void setMax(int pins) {
    getElement().setProperty("max", pins);
  }

  public Registration addPinsChangedListener(ComponentEventListener<PinsChanged> listener) {
    return addListener(PinsChanged.class, listener);
  }

  /** The person set, moved or took away a pin. */
  @DomEvent("pins-changed")
  public static class PinsChanged extends ComponentEvent<PinBoard> {

    private final List<Pin> pins;

    public PinsChanged(
        PinBoard source, boolean fromClient, @EventData("event.detail.pins") ArrayNode pins) {
      super(source, fromClient);
      this.pins = pins.valueStream().map(PinsChanged::pin).toList();
    }

    /** What a browser sends is checked again by whoever keeps it. */
    private static Pin pin(JsonNode node) {
      return new Pin(
          node.path("x").asDouble(), node.path("y").asDouble(), node.path("label").asString(""));
    }

    public List<Pin> pins() {
      return pins;
    }
  }
}
