package org.codesign.issues.api;

import java.time.Instant;
import java.util.UUID;
import org.codesign.issues.OwnPicture;
import org.codesign.issues.PictureRefusal;
import org.codesign.issues.PictureSize;
import org.codesign.issues.PictureState;
import org.jspecify.annotations.Nullable;

/**
 * A picture as the API says it.
 *
 * @param full where the picture is; null once it was refused
 * @param bytes of the full size
 */
record OwnPictureJson(
    UUID id,
    PictureState state,
    @Nullable PictureRefusal refusedFor,
    int width,
    int height,
    int bytes,
    String caption,
    boolean mine,
    @Nullable String full,
    @Nullable String thumbnail,
    Instant keptAt) {

  static OwnPictureJson of(OwnPicture picture) {
    return new OwnPictureJson(
        picture.id().value(),
        picture.state(),
        picture.refusedFor(),
        picture.width(),
        picture.height(),
        picture.bytes(),
        picture.caption(),
        picture.mine(),
        address(picture, PictureSize.FULL),
        address(picture, PictureSize.THUMBNAIL),
        picture.keptAt());
  }

  private static @Nullable String address(OwnPicture picture, PictureSize size) {
    return picture.isThere() ? "/" + picture.path(size) : null;
  }
}
