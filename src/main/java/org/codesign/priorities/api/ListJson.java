package org.codesign.priorities.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.codesign.priorities.Figures;
import org.codesign.priorities.Figures.Sure;
import org.codesign.priorities.Movement.Direction;
import org.codesign.priorities.PriorityItem;
import org.codesign.priorities.PriorityList;
import org.codesign.priorities.api.ListHeadJson.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A published list.
 *
 * @param gone issues of the edition before that are not on this one
 */
record ListJson(
    UUID id,
    Supplier supplier,
    int edition,
    String note,
    Instant publishedAt,
    List<ItemJson> items,
    List<IssueJson> gone) {

  static ListJson of(PriorityList list) {
    return new ListJson(
        list.id().value(),
        Supplier.of(list.supplier(), list.supplierName()),
        list.edition(),
        list.note(),
        list.publishedAt(),
        list.items().stream().map(ItemJson::of).toList(),
        list.gone().stream()
            .map(it -> new IssueJson(it.issue().value(), it.number(), it.title()))
            .toList());
  }

  record IssueJson(UUID id, int number, String title) {}

  /**
   * @param place 1 is first; null where too few answers were given to have one
   * @param band items of one band cannot be told apart, 1 is the first; null where too few answers
   *     were given, and in lists from before there were bands
   * @param figures null where too few answers were given
   * @param change how it stands to the edition before
   * @param places how many it went up or down; bands, where both editions have them
   */
  record ItemJson(
      @Nullable Integer place,
      @Nullable Integer band,
      IssueJson issue,
      String system,
      @Nullable FiguresJson figures,
      Direction change,
      int places) {

    static ItemJson of(PriorityItem it) {
      return new ItemJson(
          it.figures().isPresent() ? it.place() : null,
          it.band().orElse(null),
          new IssueJson(it.issue().value(), it.number(), it.title()),
          it.systemName(),
          it.figures().map(FiguresJson::of).orElse(null),
          it.movement().direction(),
          it.movement().places());
    }
  }

  /**
   * @param hoursPerMonth over all councils that run the system, to two significant digits
   * @param hoursLower end of the 90% interval, which issues are ranked by; null in lists from
   *     before there were intervals, as the rest of the interval's fields
   * @param hoursUpper end of it
   * @param fairPercent affected with one voice a council, whatever the number of its answers
   * @param calibration what people said was multiplied by it, at most 1
   * @param percentAffected of the workers who use the system
   * @param users workers who use the system
   * @param asked to the nearest 5
   * @param affected of those asked, to the nearest 5
   * @param councils with somebody asked
   * @param minutesPerMonth that an affected worker loses; null where fewer than ten are affected
   */
  record FiguresJson(
      long hoursPerMonth,
      @Nullable Long hoursLower,
      @Nullable Long hoursUpper,
      int percentAffected,
      int users,
      int asked,
      int affected,
      int councils,
      @Nullable Integer minutesPerMonth,
      @Nullable Integer fairPercent,
      @Nullable Double calibration) {

    static FiguresJson of(Figures it) {
      return new FiguresJson(
          it.hours(),
          it.certainty().map(Sure::lower).orElse(null),
          it.certainty().map(Sure::upper).orElse(null),
          it.percent(),
          it.users(),
          it.asked(),
          it.affected(),
          it.councils(),
          it.minutesOfAffected().orElse(null),
          it.certainty().map(Sure::fairPercent).orElse(null),
          it.certainty().map(Sure::calibration).orElse(null));
    }
  }
}
