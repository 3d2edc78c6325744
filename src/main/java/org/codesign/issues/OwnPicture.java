package org.codesign.issues;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A picture that somebody put on an issue, as far as the person asking may see it.
 *
 * @param refusedFor why it was refused; none unless it was
 * @param width in pixels
 * @param height in pixels
 * @param bytes of the full size
 * @param caption what it shows, for those who cannot see it; may be empty
 * @param mine whether the person asking put it there
 */
public record OwnPicture(
    PictureId id,
    IssueId issue,
    PictureState state,
    @Nullable PictureRefusal refusedFor,
    int width,
    int height,
    int bytes,
    String caption,
    boolean mine,
    Instant keptAt) {

  public Optional<PictureRefusal> refusal() {
    return Optional.ofNullable(refusedFor);
  }

  /** Whether there is something to look at. */
  public boolean isThere() {
    return state != PictureState.REFUSED;
  }

  /** Below the root of the site; each look at it is recorded. */
  public String path(PictureSize size) {
    return "api/v1/issues/%s/pictures/%s/%s"
        .formatted(issue, id, size == PictureSize.FULL ? "full.png" : "thumbnail.png");
  }
}
