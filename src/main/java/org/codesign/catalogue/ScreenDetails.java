package org.codesign.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A screen with the picture of one release: the one that the asking person's council runs, or else
 * the newest that has a picture.
 *
 * @param regions from top to bottom
 */
public record ScreenDetails(
    ScreenId id,
    String name,
    String area,
    String description,
    SystemListItem system,
    @Nullable ReleaseId releaseShown,
    @Nullable String releaseName,
    @Nullable Picture pictureShown,
    List<Region> regions) {

  public Optional<Picture> picture() {
    return Optional.ofNullable(pictureShown);
  }

  public Optional<ReleaseId> release() {
    return Optional.ofNullable(releaseShown);
  }

  /** The smallest region around a place names it best. */
  public Optional<Region> regionAt(double x, double y) {
    return regions.stream()
        .filter(it -> it.contains(x, y))
        .min(Comparator.comparingDouble(Region::area));
  }
}
