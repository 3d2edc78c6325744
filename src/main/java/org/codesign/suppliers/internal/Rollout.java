package org.codesign.suppliers.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.codesign.catalogue.Deployed;
import org.codesign.catalogue.ReleaseId;
import org.codesign.shared.GssCode;
import org.codesign.timing.CouncilDays;
import org.jspecify.annotations.Nullable;

/**
 * How a fix reached councils. A council has it with the release it was promised for or a later one.
 * Those that got it within {@link #WAVE} days of the first are measured; all others are held
 * against them, as long as they go without. So no council stands on both sides, and what was found
 * does not fade as the last ones follow.
 *
 * @param since when councils get the fix, also those that are still to get it
 * @param running every council that ever ran the system
 * @param today the day on which this is looked at
 */
record Rollout(Map<GssCode, LocalDate> since, Set<GssCode> running, LocalDate today) {

  static final int DAYS = 90;

  /** After a change everybody is slower for a while; this is left out. */
  static final int SETTLING = 14;

  static final int WAVE = 180;

  /**
   * @param releasedOn when the promised release came out; without it no other release is a later
   *     one
   */
  static Rollout of(
      Collection<Deployed> deployments,
      ReleaseId promised,
      @Nullable LocalDate releasedOn,
      LocalDate today) {
    Map<GssCode, LocalDate> since = new HashMap<>();
    Set<GssCode> running = new HashSet<>();
    for (Deployed it : deployments) {
      running.add(it.council());
      if (it.release().equals(promised) || isLater(it, releasedOn)) {
        since.merge(it.council(), it.startsOn(), Rollout::earlier);
      }
    }
    return new Rollout(since, running, today);
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private static boolean isLater(Deployed it, @Nullable LocalDate releasedOn) {
    return releasedOn != null && it.released().filter(releasedOn::isBefore).isPresent();
  }

  /** When the first council had it; empty before. */
  Optional<LocalDate> first() {
    return since.values().stream().filter(it -> !it.isAfter(today)).min(LocalDate::compareTo);
  }

  /** Councils that have it, with the day. */
  Map<GssCode, LocalDate> delivered() {
    Map<GssCode, LocalDate> delivered = new HashMap<>(since);
    delivered.values().removeIf(it -> it.isAfter(today));
    return delivered;
  }

  List<GssCode> released() {
    return delivered().entrySet().stream()
        .filter(it -> isInWave(it.getValue()))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  List<GssCode> others() {
    return running.stream().filter(it -> !isReleased(it)).sorted().toList();
  }

  private boolean isReleased(GssCode council) {
    LocalDate day = since.get(council);
    return day != null && !day.isAfter(today) && isInWave(day);
  }

  private boolean isInWave(LocalDate day) {
    return first().filter(it -> day.isBefore(it.plusDays(WAVE))).isPresent();
  }

  /** How many of those measured still have days to come. */
  int stillOpen() {
    return (int) released().stream().filter(it -> today.isBefore(dayOf(it).plusDays(DAYS))).count();
  }

  /** Of a council with the fix. */
  CouncilDays before(GssCode council) {
    LocalDate day = dayOf(council);
    return new CouncilDays(council, day.minusDays(DAYS), day);
  }

  /** Of a council with the fix; empty while people settle in. */
  Optional<CouncilDays> after(GssCode council) {
    LocalDate day = dayOf(council);
    LocalDate from = day.plusDays(SETTLING);
    LocalDate until = earlier(day.plusDays(DAYS), today.plusDays(1));
    return from.isBefore(until)
        ? Optional.of(new CouncilDays(council, from, until))
        : Optional.empty();
  }

  /** Whether the council went without the fix on all days up to this one, which is left out. */
  boolean isWithout(GssCode council, LocalDate until) {
    LocalDate day = since.get(council);
    return day == null || !day.isBefore(until);
  }

  private LocalDate dayOf(GssCode council) {
    LocalDate day = since.get(council);
    if (day == null) {
      throw new IllegalArgumentException(council + " does not have it");
    }
    return day;
  }
}
