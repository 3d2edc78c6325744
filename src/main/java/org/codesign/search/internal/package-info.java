@NullMarked
package org.codesign.search.internal;

import org.jspecify.annotations.NullMarked;
