/** Small components every screen is built of; they know no module. */
@NullMarked
package org.codesign.shared.ui;

import org.jspecify.annotations.NullMarked;
