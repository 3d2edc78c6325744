/**
 * Best practice: documents, their versions and sections, and the search that finds them. Owns them
 * and the search index.
 */
@ApplicationModule(
    allowedDependencies = {"shared", "db", "search", "privacy", "identity", "catalogue"})
@NullMarked
package org.codesign.guidance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
