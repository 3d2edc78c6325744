package org.codesign.timing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.codesign.shared.Minutes;

/**
 * One's own hours over weeks.
 *
 * @param groups what they are split by, the longest first; an entry without a task is in the group
 *     with the empty key
 * @param weeks every week of the period, in order, also those without an entry
 */
public record OwnHours(Period period, List<Group> groups, List<Week> weeks) {

  /**
   * @param key a system's or task's id, or an entry mode
   */
  public record Group(String key, Minutes total) {}

  /**
   * @param monday its first day, which may lie before the period
   * @param minutes by the groups' keys; a group without entries that week is missing
   */
  public record Week(LocalDate monday, Map<String, Minutes> minutes) {

    public Minutes of(String key) {
      return minutes.getOrDefault(key, Minutes.NONE);
    }

    public Minutes total() {
      return minutes.values().stream().reduce(Minutes.NONE, Minutes::plus);
    }
  }

  /** What one day has of one group. */
  public record DayOfGroup(LocalDate day, String key, Minutes minutes) {}

  public Minutes total() {
    return groups.stream().map(Group::total).reduce(Minutes.NONE, Minutes::plus);
  }

  static OwnHours of(Period period, List<DayOfGroup> days) {
    TreeMap<LocalDate, Map<String, Minutes>> weeks = new TreeMap<>();
    Map<String, Minutes> groups = new HashMap<>();
    for (LocalDate week = mondayOf(period.from());
        !week.isAfter(period.to());
        week = week.plusWeeks(1)) {
      weeks.put(week, new HashMap<>());
    }
    for (DayOfGroup day : days) {
      weeks
          .computeIfAbsent(mondayOf(day.day()), it -> new HashMap<>())
          .merge(day.key(), day.minutes(), Minutes::plus);
      groups.merge(day.key(), day.minutes(), Minutes::plus);
    }
    List<Week> rows = new ArrayList<>();
    weeks.forEach((monday, minutes) -> rows.add(new Week(monday, Map.copyOf(minutes))));
    return new OwnHours(period, longestFirst(groups), List.copyOf(rows));
  }

  private static List<Group> longestFirst(Map<String, Minutes> groups) {
    return groups.entrySet().stream()
        .map(it -> new Group(it.getKey(), it.getValue()))
        .sorted(Comparator.comparing(Group::total).reversed().thenComparing(Group::key))
        .toList();
  }

  private static LocalDate mondayOf(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }
}
