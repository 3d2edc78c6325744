/**
 * Finding things by their words. Owns nothing: an index is a copy of some module's rows, on disk
 * below {@code CODESIGN_HOME/index}, that can be lost any day.
 */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package org.codesign.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
