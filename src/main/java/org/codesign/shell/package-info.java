/**
 * The frame around every screen: layout, navigation, sign-in page, error pages. Knows no module but
 * identity.
 */
@ApplicationModule(allowedDependencies = {"shared", "identity"})
@NullMarked
package org.codesign.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
