package org.codesign.guidance;

/** By what results can be narrowed; a year is that of the last review or change. */
public enum Facet {
  TOPIC,
  AUDIENCE,
  SOURCE,
  YEAR
}
