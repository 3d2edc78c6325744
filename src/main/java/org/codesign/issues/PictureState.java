package org.codesign.issues;

/** How far an own picture has come. */
public enum PictureState {
  /** Seen by its owner and the facilitators alone. */
  HELD,
  /** Seen by those who may see the issue. */
  RELEASED,
  /** Its bytes are gone; its owner is told why. */
  REFUSED
}
