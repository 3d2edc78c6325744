package org.codesign.priorities.internal;

import java.util.Map;
import org.codesign.catalogue.SystemId;
import org.codesign.catalogue.SystemListItem;

/** Systems by name, looked up once for a page. */
record SystemNames(Map<SystemId, SystemListItem> systems) {

  /** Empty for one that the catalogue does not have any more. */
  String of(SystemId id) {
    SystemListItem system = systems.get(id);
    return system == null ? "" : system.name();
  }
}
