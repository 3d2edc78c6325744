/**
 * Pure functions, each with its source: no Spring, no database, no clock. What they cannot answer
 * they refuse.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.codesign.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
