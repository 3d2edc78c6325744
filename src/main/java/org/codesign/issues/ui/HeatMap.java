package org.codesign.issues.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.Optional;
import org.codesign.catalogue.Picture;
import org.codesign.catalogue.Region;
import org.codesign.issues.Pin;
import org.codesign.issues.ScreenHeat;
import tools.jackson.databind.json.JsonMapper;

/**
 * A screen's picture under the warmth of its pins. Decoration for those who see it: the table
 * beside it says the same. Wraps {@code frontend/components/heat-map.js}.
 */
@Tag("heat-map")
@JsModule("context://frontend/components/heat-map.js")
class HeatMap extends Component {

  HeatMap(ScreenHeat heat, Picture picture, String alternative) {
    getElement().setAttribute("src", picture.path().substring(1));
    getElement().setAttribute("alt", alternative);
    getElement().setAttribute("picture-width", String.valueOf(picture.width()));
    getElement().setAttribute("picture-height", String.valueOf(picture.height()));
    getElement().setAttribute("columns", String.valueOf(ScreenHeat.COLUMNS));
    getElement().setAttribute("rows", String.valueOf(ScreenHeat.ROWS));
    getElement().setProperty("cells", json(heat.cells()));
  }

  /** Frames a part of the screen, or none. */
  void frame(Optional<Region> part) {
    getElement().setProperty("frame", part.map(HeatMap::json).orElse(""));
  }

  /** Shows the pins of one issue over the warmth, or none. */
  void show(List<Pin> pins) {
    getElement().setProperty("pins", json(pins));
  }

  private static String json(Object value) {
    return JsonMapper.shared().writeValueAsString(value);
  }
}
