package org.codesign.priorities.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.codesign.catalogue.SystemId;
import org.codesign.issues.IssueId;
import org.codesign.priorities.HoursLost;
import org.codesign.priorities.Movement;
import org.codesign.priorities.Movement.Direction;
import org.codesign.priorities.PriorityItem;
import org.codesign.priorities.PriorityList.Gone;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  private static final IssueId SAVE = IssueId.next();
  private static final IssueId SEARCH = IssueId.next();
  private static final IssueId PRINT = IssueId.next();
  private static final HoursLost ENOUGH = new HoursLost(100, 20, 10, 4, 0.5, 30, 25, null);
  private static final HoursLost FEW = new HoursLost(100, 2, 1, 1, 0.5, 30, 25, null);

  @Test
  void tells_what_went_up_and_down_and_what_is_new() {
    Comparison comparison =
        new Comparison(
            List.of(item(1, SEARCH, ENOUGH), item(2, PRINT, ENOUGH), item(3, SAVE, ENOUGH)),
            List.of(item(1, SAVE, ENOUGH), item(2, SEARCH, ENOUGH)));

    assertThat(movements(comparison))
        .containsExactly(
            new Movement(Direction.UP, 1), Movement.NEW, new Movement(Direction.DOWN, 2));
  }

  /** Within a band the order means nothing. */
  @Test
  void tells_of_bands_where_both_editions_have_them() {
    Comparison comparison =
        new Comparison(
            List.of(banded(1, 1, SEARCH), banded(2, 1, SAVE), banded(3, 2, PRINT)),
            List.of(banded(1, 1, SAVE), banded(2, 1, PRINT), banded(3, 3, SEARCH)));

    assertThat(movements(comparison))
        .containsExactly(
            new Movement(Direction.UP, 2), Movement.NONE, new Movement(Direction.DOWN, 1));
  }

  @Test
  void tells_nothing_of_the_first_edition() {
    assertThat(movements(new Comparison(List.of(item(1, SAVE, ENOUGH)), List.of())))
        .containsExactly(Movement.NONE);
  }

  @Test
  void tells_what_stayed() {
    Comparison comparison =
        new Comparison(List.of(item(1, SAVE, ENOUGH)), List.of(item(1, SAVE, ENOUGH)));

    assertThat(movements(comparison)).containsExactly(Movement.NONE);
  }

  /** Their order means nothing, so neither does a change in it. */
  @Test
  void tells_no_movement_where_too_few_answered() {
    Comparison comparison =
        new Comparison(
            List.of(item(1, SAVE, FEW), item(2, SEARCH, ENOUGH)),
            List.of(item(3, SAVE, ENOUGH), item(1, SEARCH, FEW)));

    assertThat(movements(comparison)).containsExactly(Movement.NONE, Movement.NONE);
  }

  @Test
  void tells_what_is_gone() {
    Comparison comparison =
        new Comparison(
            List.of(item(1, SAVE, ENOUGH)), List.of(item(1, SAVE, ENOUGH), item(2, PRINT, ENOUGH)));

    assertThat(comparison.gone()).containsExactly(new Gone(PRINT, 2, "Issue 2"));
  }

  private static List<Movement> movements(Comparison comparison) {
    return comparison.items(new SystemNames(Map.of())).stream()
        .map(PriorityItem::movement)
        .toList();
  }

  private static ItemRow banded(int place, int band, IssueId issue) {
    return new ItemRow(place, band, issue, place, "Any", new SystemId(UUID.randomUUID()), ENOUGH);
  }

  private static ItemRow item(int place, IssueId issue, HoursLost lost) {
    return new ItemRow(
        place, null, issue, place, "Issue " + place, new SystemId(UUID.randomUUID()), lost);
  }
}
