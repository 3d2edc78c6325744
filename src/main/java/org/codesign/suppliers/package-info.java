/**
 * What a supplier sees of its own systems, answers to it, and what came of it. Reads priorities,
 * issues and sums of time; tells no name of staff.
 */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "statistics",
      "db",
      "privacy",
      "identity",
      "catalogue",
      "timing",
      "issues",
      "priorities"
    })
@NullMarked
package org.codesign.suppliers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
