package org.codesign.timing.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.time.Duration;

/** A time that goes on, counted by the browser from what the server says it is. */
@Tag("elapsed-time")
@JsModule("context://frontend/components/elapsed-time.js")
class ElapsedTime extends Component implements HasStyle {

  /**
   * @param sofar at this moment
   */
  ElapsedTime(Duration sofar) {
    addClassName("cd-elapsed");
    getElement().setAttribute("role", "timer");
    getElement().setAttribute("seconds", String.valueOf(sofar.toSeconds()));
    getElement().setText(text(sofar));
  }

  /** As in {@code 4:05} or {@code 1:04:05}. */
  static String text(Duration time) {
    String rest = "%02d:%02d".formatted(time.toMinutesPart(), time.toSecondsPart());
    return time.toHours() == 0 ? rest.replaceFirst("^0", "") : time.toHours() + ":" + rest;
  }
}
