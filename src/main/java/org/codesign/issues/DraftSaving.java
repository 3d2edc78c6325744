package org.codesign.issues;

/** What became of a draft that was to be saved. */
public sealed interface DraftSaving {

  /**
   * It is kept.
   *
   * @param version to be given back with the next save
   */
  record Saved(int version) implements DraftSaving {}

  /**
   * It was changed elsewhere in the meantime, on another device or in another window; nothing was
   * written.
   *
   * @param now as it stands there
   */
  record ChangedElsewhere(Draft now) implements DraftSaving {}

  /** It has been sent: there is an issue in its place. */
  record AlreadySent() implements DraftSaving {}
}
