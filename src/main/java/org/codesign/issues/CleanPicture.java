package org.codesign.issues;

import org.codesign.privacy.PictureFolder;
import org.codesign.privacy.PictureIntake.Taken;
import org.codesign.privacy.PictureThumbnail;

/**
 * A picture that passed the intake, ready to be kept.
 *
 * @param sha256 of the full size
 */
public record CleanPicture(Taken full, byte[] thumbnail, String sha256) {

  public static CleanPicture of(Taken full) {
    return new CleanPicture(full, PictureThumbnail.of(full), PictureFolder.hash(full.png()));
  }
}
