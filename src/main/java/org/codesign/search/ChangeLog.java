package org.codesign.search;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * What changed, as the source's transactions wrote it down together with the change itself. A
 * position is given out when a change is written and seen when it is committed: a lower one may
 * appear after a higher one, and one that was rolled back never does.
 */
public interface ChangeLog {

  /** No transaction that changes something takes longer. */
  Duration LONGEST_TRANSACTION = Duration.ofMinutes(10);

  /** Changes are kept for so long; the newest for ever. */
  Duration KEPT = Duration.ofDays(7);

  /**
   * What a source has that keeps no log: it says what changed, and an index compares at each start.
   */
  ChangeLog NONE = new NoLog();

  /** Changes above a position, lowest first, at most so many. */
  List<Change> after(long position, int most);

  /** Those of these positions that can be seen by now. */
  List<Change> at(Collection<Long> positions);

  /** A position that no transaction running now writes at or below; 0 if there is none. */
  long settled();

  /** Lets go of changes older than {@link #KEPT}. */
  void tidy();

  /**
   * @param owner what is to be looked up anew
   */
  record Change(long position, UUID owner, Instant at) {}

  /**
   * How far an index has read a log.
   *
   * @param read everything up to here
   * @param newest the highest change it knows, by which the log is known again
   */
  record Bookmark(long read, long newest, Instant at) {}

  /** Nothing is ever written here. */
  final class NoLog implements ChangeLog {

    private NoLog() {}

    @Override
    public List<Change> after(long position, int most) {
      return List.of();
    }

    @Override
    public List<Change> at(Collection<Long> positions) {
      return List.of();
    }

    @Override
    public long settled() {
      return 0;
    }

    @Override
    public void tidy() {
      // there is nothing
    }
  }
}
