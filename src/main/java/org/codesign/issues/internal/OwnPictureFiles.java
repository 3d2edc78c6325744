package org.codesign.issues.internal;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.codesign.db.Home;
import org.codesign.issues.CleanPicture;
import org.codesign.issues.PictureSize;
import org.codesign.privacy.PictureFolder;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/**
 * The bytes of people's own pictures, below {@code CODESIGN_HOME/pictures/own}: apart from the
 * catalogue's, so that deleting one never takes the other.
 */
@Component
public class OwnPictureFiles {

  private final PictureFolder full;
  private final PictureFolder thumbnails;

  OwnPictureFiles(Home home) {
    Path own = home.folder().resolve("pictures").resolve("own");
    this.full = new PictureFolder(own.resolve("full"));
    this.thumbnails = new PictureFolder(own.resolve("thumbnails"));
  }

  void keep(CleanPicture picture) {
    thumbnails.keepAs(picture.sha256(), picture.thumbnail());
    full.keepAs(picture.sha256(), picture.full().png());
  }

  public Optional<Resource> find(String sha256, PictureSize size) {
    return (size == PictureSize.FULL ? full : thumbnails).find(sha256);
  }

  void forget(String sha256) {
    full.forget(sha256);
    thumbnails.forget(sha256);
  }

  /** Under which something lies here. */
  List<String> hashes() {
    return Stream.concat(full.hashes().stream(), thumbnails.hashes().stream()).distinct().toList();
  }

  void forgetUnfinished(Instant before) {
    full.forgetUnfinished(before);
    thumbnails.forgetUnfinished(before);
  }
}
