package org.codesign.issues.ui;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.codesign.catalogue.SystemId;
import org.codesign.issues.TriageFilter;
import org.codesign.issues.TriageFilter.State;
import org.codesign.shared.Cursor;
import org.codesign.shared.ui.Address;
import org.codesign.shared.ui.Pager;
import org.jspecify.annotations.Nullable;

/** Where one is in the queue, as the address says it; what makes no sense there is left out. */
record TriageQuery(TriageFilter filter, @Nullable Cursor after) {

  static TriageQuery of(QueryParameters address) {
    return new TriageQuery(
        new TriageFilter(
            Address.read(address, "system", text -> new SystemId(UUID.fromString(text)))
                .orElse(null),
            address.getSingleParameter("state").orElse("").equals("looked-at")
                ? State.LOOKED_AT
                : State.WAITING,
            !address.getSingleParameter("order").orElse("").equals("oldest")),
        Address.read(address, Pager.AFTER, Cursor::parse).orElse(null));
  }

  /** The address of the first page. */
  QueryParameters address() {
    Map<String, String> parameters = new LinkedHashMap<>();
    if (filter.system() != null) {
      parameters.put("system", filter.system().toString());
    }
    if (filter.state() == State.LOOKED_AT) {
      parameters.put("state", "looked-at");
    }
    if (!filter.harmFirst()) {
      parameters.put("order", "oldest");
    }
    return QueryParameters.simple(parameters);
  }

  TriageQuery fromTheTop() {
    return new TriageQuery(filter, null);
  }
}
