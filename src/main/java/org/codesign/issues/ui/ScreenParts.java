package org.codesign.issues.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.Optional;
import java.util.stream.IntStream;
import org.codesign.issues.ScreenHeat;
import org.codesign.shared.ui.ListTable;
import org.codesign.shared.ui.Pager;

/** The heat map as a table: each part of the screen with its pins, and a link to its issues. */
class ScreenParts extends Div {

  /** The query parameter that names a part. */
  static final String PART = "part";

  private final Location here;

  ScreenParts(Location here, ScreenHeat heat, Optional<Integer> chosen) {
    this.here = here;
    addClassNames("cd-card", "cd-panel");
    String title = getTranslation("screen.parts");
    ListTable<Integer> table =
        new ListTable<Integer>(title)
            .cell(
                getTranslation("screen.part"),
                number -> link(number, heat, chosen.equals(Optional.of(number))))
            .figure(
                getTranslation("screen.part.pins"),
                number -> String.valueOf(heat.parts().get(number - 1).pins()));
    table.addClassName("cd-slim");
    table.show(IntStream.rangeClosed(1, heat.parts().size()).boxed().toList());
    add(new H2(title), table);
    if (chosen.isPresent()) {
      add(new Anchor(here.getPath(), getTranslation("screen.part.all")));
    }
    setVisible(!heat.parts().isEmpty());
  }

  private Anchor link(int number, ScreenHeat heat, boolean chosen) {
    QueryParameters query =
        here.getQueryParameters()
            .excluding(Pager.AFTER, PART)
            .merging(PART, String.valueOf(number));
    Anchor link =
        new Anchor(
            here.getPath() + "?" + query.getQueryString(),
            heat.parts().get(number - 1).region().name());
    if (chosen) {
      link.getElement().setAttribute("aria-current", "true");
    }
    return link;
  }
}
