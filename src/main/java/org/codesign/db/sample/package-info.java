/**
 * Data to look at and to measure with: made from a seed by the scripts in {@code db/sample}, of any
 * size, and only in an application that has no people yet.
 */
@NullMarked
package org.codesign.db.sample;

import org.jspecify.annotations.NullMarked;
