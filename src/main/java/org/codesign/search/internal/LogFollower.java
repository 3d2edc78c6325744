package org.codesign.search.internal;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.codesign.search.ChangeLog;
import org.codesign.search.ChangeLog.Bookmark;
import org.codesign.search.ChangeLog.Change;
import org.jspecify.annotations.Nullable;

/**
 * Reads a change log on to its end, missing nothing: a position that was passed over may belong to
 * a transaction that has not committed yet, so it is asked for again until none can be running that
 * had it. For one thread.
 */
public final class LogFollower {

  private static final int AT_ONCE = 1000;

  /** More were never left open by transactions, but by rows that were tidied away. */
  private static final int MOST_OPEN = 10_000;

  private final ChangeLog log;
  private final NavigableMap<Long, Long> open = new TreeMap<>(); // position, first missed at
  private long last;
  private long newest;
  private @Nullable Instant newestAt;

  public LogFollower(ChangeLog log) {
    this.log = log;
  }

  /**
   * Goes on where an index was left.
   *
   * @return false if the log is not the one it was left in, or nothing is known of it
   */
  public boolean resume(Optional<Bookmark> left) {
    open.clear();
    newestAt = null;
    Optional<Bookmark> known = left.filter(this::holds);
    last = known.map(Bookmark::read).orElseGet(log::settled);
    log.at(List.of(known.map(Bookmark::newest).orElse(last))).forEach(this::note);
    return known.isPresent();
  }

  /** In a restored database the same position tells of another change. */
  private boolean holds(Bookmark bookmark) {
    return log.at(List.of(bookmark.newest())).stream()
        .map(Change::at)
        .anyMatch(bookmark.at()::equals);
  }

  private void note(Change change) {
    newest = change.position();
    newestAt = change.at();
  }

  /** What changed and was not told before. */
  public Set<UUID> read() {
    Set<UUID> owners = new HashSet<>();
    if (!open.isEmpty()) {
      for (Change late : log.at(open.keySet())) {
        open.remove(late.position());
        owners.add(late.owner());
      }
    }
    List<Change> changes;
    do {
      changes = log.after(last, AT_ONCE);
      for (Change change : changes) {
        passOver(last + 1, change.position());
        last = change.position();
        note(change);
        owners.add(change.owner());
      }
    } while (changes.size() == AT_ONCE);
    giveUp();
    return owners;
  }

  private void giveUp() {
    long now = System.nanoTime();
    open.values().removeIf(missed -> now - missed > ChangeLog.LONGEST_TRANSACTION.toNanos());
  }

  private void passOver(long from, long to) {
    long now = System.nanoTime();
    for (long position = Math.max(from, to - MOST_OPEN); position < to; position++) {
      open.put(position, now);
    }
  }

  /** How far everything was told; empty as long as nothing was. */
  public Optional<Bookmark> bookmark() {
    long read = open.isEmpty() ? last : open.firstKey() - 1;
    return Optional.ofNullable(newestAt).map(at -> new Bookmark(read, newest, at));
  }
}
