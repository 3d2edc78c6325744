package org.codesign.catalogue;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that is kept of a screen.
 *
 * @param releases of its system, newest first, each with the screen's picture if there is one
 * @param regions from top to bottom
 */
public record ScreenSheet(
    ScreenId id,
    SystemId system,
    String systemName,
    Edited<ScreenForm> edited,
    List<ReleasePicture> releases,
    List<PlacedRegion> regions) {

  /** A release and the picture of the screen in it. */
  public record ReleasePicture(
      ReleaseId id, String name, boolean retired, @Nullable Picture pictureKept) {

    public Optional<Picture> picture() {
      return Optional.ofNullable(pictureKept);
    }
  }

  /**
   * A region with what it takes to change it.
   *
   * @param version to give back with the change
   */
  public record PlacedRegion(RegionId id, int version, Region region) {}
}
