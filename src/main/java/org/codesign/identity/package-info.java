/** Who people are, what they may do, how they prove it. Owns people, roles, tokens and sessions. */
@ApplicationModule(allowedDependencies = {"shared", "db"})
@NullMarked
package org.codesign.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
