/**
 * What gets in the way, where, and whom it affects. Owns issues, pins, the answers to "does this
 * affect you?", people's own pictures, and what people say to each other about it.
 */
@ApplicationModule(
    allowedDependencies = {"shared", "db", "search", "privacy", "identity", "catalogue"})
@NullMarked
package org.codesign.issues;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
