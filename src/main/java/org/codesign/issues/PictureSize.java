package org.codesign.issues;

/** In which size a picture is looked at. */
public enum PictureSize {
  FULL,
  THUMBNAIL
}
