/**
 * What there is to talk about. Owns councils, suppliers, systems, releases, screens and their
 * pictures, deployments, tasks.
 */
@ApplicationModule(allowedDependencies = {"shared", "db", "identity", "privacy"})
@NullMarked
package org.codesign.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
