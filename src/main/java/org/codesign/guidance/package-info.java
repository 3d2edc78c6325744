/**
 * Best practice: documents, their sections, and the search that finds them. Owns both and the
 * search index.
 */
@ApplicationModule(allowedDependencies = {"shared", "db", "search", "identity", "catalogue"})
@NullMarked
package org.codesign.guidance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
