package org.codesign.house.offending.ui;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import java.time.Instant;
import org.jooq.DSLContext;

/** Breaks: SQL outside internal, a public view, a bundle of its own, time from the system. */
@Route(value = "offending", registerAtStartup = false)
@JsModule("./offending.js")
public class LooseView extends Div {

  public LooseView(DSLContext db) {
    setText(db.selectOne() + " at " + Instant.now());
  }
}
