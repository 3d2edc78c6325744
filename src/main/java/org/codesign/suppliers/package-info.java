/** What a supplier sees of its own systems. Reads priorities and issues; tells no name of staff. */
@ApplicationModule(
    allowedDependencies = {"shared", "db", "identity", "catalogue", "issues", "priorities"})
@NullMarked
package org.codesign.suppliers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
