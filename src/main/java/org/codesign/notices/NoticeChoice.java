package org.codesign.notices;

import jakarta.validation.constraints.NotNull;
import java.util.Set;

/**
 * What a person wants to hear of.
 *
 * @param muted kinds that are not told; what cannot be switched off is told nevertheless
 */
public record NoticeChoice(
    @NotNull(message = "{notices.digest.needed}") Digest digest, Set<NoticeKind> muted) {

  public static final NoticeChoice AT_FIRST = new NoticeChoice(Digest.DAILY, Set.of());

  public NoticeChoice {
    muted = Set.copyOf(muted.stream().filter(NoticeKind::isSwitchable).toList());
  }
}
