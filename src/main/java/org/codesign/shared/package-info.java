/**
 * Values every module speaks in: minutes, days, codes, e-mail addresses, pages of a list. No rule
 * of any one module.
 */
@ApplicationModule(
    type = ApplicationModule.Type.OPEN,
    allowedDependencies = {})
@NullMarked
package org.codesign.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
