package org.codesign.priorities.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.codesign.priorities.Figures;
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
   * @param figures null where too few answers were given
   * @param change how it stands to the edition before
   * @param places how many it went up or down
   */
  record ItemJson(
      @Nullable Integer place,
      IssueJson issue,
      String system,
      @Nullable FiguresJson figures,
      Direction change,
      int places) {

    static ItemJson of(PriorityItem it) {
      return new ItemJson(
          it.figures().isPresent() ? it.place() : null,
          new IssueJson(it.issue().value(), it.number(), it.title()),
          it.systemName(),
          it.figures().map(FiguresJson::of).orElse(null),
          it.movement().direction(),
          it.movement().places());
    }
  }

  /**
   * @param hoursPerMonth over all councils that run the system, to two significant digits
   * @param percentAffected of the workers who use the system
   * @param users workers who use the system
   * @param asked to the nearest 5
   * @param affected of those asked, to the nearest 5
   * @param councils with somebody asked
   * @param minutesPerMonth that an affected worker loses; null where fewer than ten are affected
   */
  record FiguresJson(
      long hoursPerMonth,
      int percentAffected,
      int users,
      int asked,
      int affected,
      int councils,
      @Nullable Integer minutesPerMonth) {

    static FiguresJson of(Figures it) {
      return new FiguresJson(
          it.hours(),
          it.percent(),
          it.users(),
          it.asked(),
          it.affected(),
          it.councils(),
          it.minutesOfAffected().orElse(null));
    }
  }
}
