package org.codesign.issues;

/** What became of a picture that was sent. */
public sealed interface PictureKeeping {

  /** It is kept, and held back. */
  record Kept(OwnPicture picture) implements PictureKeeping {}

  /** The same picture was kept by this id before; nothing was done. */
  record KeptBefore(OwnPicture picture) implements PictureKeeping {}

  /** Another picture was kept by this id before. */
  record Differs() implements PictureKeeping {}

  /** The picture of this id was deleted, and stays so. */
  record Deleted() implements PictureKeeping {}
}
