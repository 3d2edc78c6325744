package org.codesign.catalogue.internal;

import java.util.Optional;
import org.codesign.db.Home;
import org.codesign.privacy.PictureFolder;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** Keeps reference pictures, below {@code CODESIGN_HOME/pictures}. */
@Component
public class PictureStore {

  private final PictureFolder folder;

  PictureStore(Home home) {
    this.folder = new PictureFolder(home.folder().resolve("pictures"));
  }

  public Optional<Resource> find(String sha256) {
    return folder.find(sha256);
  }

  /** Writes the bytes, whole or not at all, and returns their hash; the same again is no change. */
  String keep(byte[] png) {
    return folder.keep(png);
  }

  void forget(String sha256) {
    folder.forget(sha256);
  }
}
