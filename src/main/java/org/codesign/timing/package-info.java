/**
 * The time data entry takes. Owns time entries, running timers and workflow runs; a row is seen by
 * its worker alone.
 */
@ApplicationModule(allowedDependencies = {"shared", "db", "privacy", "identity", "catalogue"})
@NullMarked
package org.codesign.timing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
