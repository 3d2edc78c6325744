@NullMarked
package org.codesign.guidance.ui;

import org.jspecify.annotations.NullMarked;
