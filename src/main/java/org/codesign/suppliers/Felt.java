package org.codesign.suppliers;

/** What somebody says who is asked again: is it better now? */
public enum Felt {
  BETTER,
  SAME,
  WORSE
}
