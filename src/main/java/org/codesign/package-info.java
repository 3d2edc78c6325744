/** Codesign: which screen's fix returns the most hours to the frontline, and whether it did. */
@NullMarked
package org.codesign;

import org.jspecify.annotations.NullMarked;
