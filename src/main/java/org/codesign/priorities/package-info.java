/**
 * What should be fixed first. Owns hours lost per issue, rounds of the reference group, and the
 * published priority lists.
 */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "statistics",
      "privacy",
      "db",
      "identity",
      "catalogue",
      "timing",
      "issues"
    })
@NullMarked
package org.codesign.priorities;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
