package org.codesign.house.offending.internal;

import static org.codesign.db.generated.tables.IdentityPerson.IDENTITY_PERSON;

import com.vaadin.flow.component.html.Div;
import org.jooq.DSLContext;
import org.springframework.web.bind.annotation.GetMapping;

/** Breaks: another module's table, Vaadin and REST in internal. */
class NosyStore {

  @GetMapping("/offending")
  Div nosy(DSLContext db) {
    return new Div(String.valueOf(db.fetchCount(IDENTITY_PERSON)));
  }
}
