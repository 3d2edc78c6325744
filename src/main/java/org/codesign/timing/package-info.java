/**
 * The time data entry takes. Owns time entries and running timers; a row is seen by its worker
 * alone.
 */
@ApplicationModule(allowedDependencies = {"shared", "db", "identity", "catalogue"})
@NullMarked
package org.codesign.timing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
