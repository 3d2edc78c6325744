package org.codesign.timing;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * When somebody wants to be asked what they are doing.
 *
 * @param perDay 1 to {@value #MOST_A_DAY}
 * @param seed gives the moments of each day; the same on every device
 * @param version 0 while nothing was ever said
 */
public record Prompting(
    boolean wanted,
    Set<DayOfWeek> weekdays,
    LocalTime from,
    LocalTime to,
    int perDay,
    long seed,
    int version) {

  public static final int MOST_A_DAY = 4;

  public Prompting {
    weekdays = Set.copyOf(weekdays);
  }

  /**
   * The day's moments, to the second: one at random in each equal part of the working hours, which
   * is stratified work sampling. None on a day that is not worked.
   */
  public List<Instant> momentsOf(LocalDate day) {
    if (!wanted || !weekdays.contains(day.getDayOfWeek())) {
      return List.of();
    }
    RandomGenerator random =
        RandomGeneratorFactory.of("L64X128MixRandom").create(seed * 31 + day.toEpochDay());
    Instant begin = day.atTime(from).atZone(Days.ZONE).toInstant();
    Instant end = day.atTime(to).atZone(Days.ZONE).toInstant();
    long seconds = end.getEpochSecond() - begin.getEpochSecond();
    List<Instant> moments = new ArrayList<>();
    for (int part = 0; part < perDay; part++) {
      long first = seconds * part / perDay;
      long last = seconds * (part + 1) / perDay;
      moments.add(begin.plusSeconds(random.nextLong(first, last)));
    }
    return moments;
  }
}
