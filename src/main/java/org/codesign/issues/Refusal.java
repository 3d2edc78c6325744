package org.codesign.issues;

/** Why a kept text is not released. */
public enum Refusal {
  TELLS_OF_A_PERSON,
  NOT_NEEDED,
  UNCERTAIN
}
