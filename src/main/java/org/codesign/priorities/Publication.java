package org.codesign.priorities;

/** What came of publishing a list. */
public sealed interface Publication {

  /** The supplier can read it from now on. */
  record Published(ListId list, int edition) implements Publication {}

  /**
   * Somebody else published meanwhile, so this was not the next edition any more; nothing was
   * written.
   *
   * @param latestEdition the one to look at
   */
  record Overtaken(int latestEdition) implements Publication {}

  /** No open issue is ranked; nothing was written. */
  record NothingRanked() implements Publication {}
}
