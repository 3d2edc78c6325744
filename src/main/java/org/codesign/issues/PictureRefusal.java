package org.codesign.issues;

/** Why a facilitator refused a picture. */
public enum PictureRefusal {
  /** Somebody could be recognised: a client, a worker, a case. */
  RECOGNISABLE,
  /** It does not show the system that the issue is about. */
  NOT_THE_SYSTEM,
  /** Nothing can be made out. */
  UNREADABLE,
  /** It says nothing that the reference picture and the text do not say. */
  NOT_NEEDED
}
