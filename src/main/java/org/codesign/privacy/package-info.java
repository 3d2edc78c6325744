/**
 * What keeps people from being recognised in what others are shown. Pure rules: knows no table and
 * no screen.
 */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package org.codesign.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
