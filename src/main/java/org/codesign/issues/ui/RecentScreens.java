package org.codesign.issues.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import org.codesign.catalogue.ScreenId;
import org.codesign.catalogue.ScreenListItem;

/** Screens one spoke of last, a press away. */
class RecentScreens extends Div {

  RecentScreens(List<ScreenListItem> recent, Consumer<ScreenId> choose) {
    addClassName("cd-recent");
    Span label = new Span(getTranslation("report.recent"));
    label.addClassName("cd-note");
    add(label);
    for (ScreenListItem screen : recent) {
      Button button = new Button(screen.name(), click -> choose.accept(screen.id()));
      button.setAriaLabel(screen.name() + " · " + screen.systemName());
      add(button);
    }
  }
}
