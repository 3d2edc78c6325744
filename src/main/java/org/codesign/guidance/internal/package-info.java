@NullMarked
package org.codesign.guidance.internal;

import org.jspecify.annotations.NullMarked;
