/**
 * What a supplier sees of its own systems and answers to it. Reads priorities and issues; tells no
 * name of staff.
 */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "db",
      "privacy",
      "identity",
      "catalogue",
      "issues",
      "priorities"
    })
@NullMarked
package org.codesign.suppliers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
