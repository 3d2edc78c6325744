@NullMarked
package org.codesign.guidance.api;

import org.jspecify.annotations.NullMarked;
