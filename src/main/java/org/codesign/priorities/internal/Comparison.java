package org.codesign.priorities.internal;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.codesign.catalogue.SystemId;
import org.codesign.issues.IssueId;
import org.codesign.priorities.Movement;
import org.codesign.priorities.PriorityItem;
import org.codesign.priorities.PriorityList.Gone;

/** An edition beside the one before it, which is empty for the first. */
record Comparison(List<ItemRow> now, List<ItemRow> before) {

  List<PriorityItem> items(SystemNames systems) {
    Map<IssueId, ItemRow> earlier = before.stream().collect(toMap(ItemRow::issue, identity()));
    return now.stream().map(it -> it.item(systems.of(it.system()), movement(it, earlier))).toList();
  }

  /** The first edition has no news; places without figures, and within a band, mean nothing. */
  private static Movement movement(ItemRow item, Map<IssueId, ItemRow> earlier) {
    if (earlier.isEmpty()) {
      return Movement.NONE;
    }
    ItemRow then = earlier.get(item.issue());
    if (then == null) {
      return Movement.NEW;
    }
    if (item.band() != null && then.band() != null) {
      return Movement.between(then.band(), item.band());
    }
    boolean bothShown = item.figures() != null && then.figures() != null;
    return bothShown ? Movement.between(then.place(), item.place()) : Movement.NONE;
  }

  List<Gone> gone() {
    Set<IssueId> still = now.stream().map(ItemRow::issue).collect(Collectors.toSet());
    return before.stream()
        .filter(it -> !still.contains(it.issue()))
        .map(it -> new Gone(it.issue(), it.number(), it.title()))
        .toList();
  }

  Set<SystemId> systems() {
    return now.stream().map(ItemRow::system).collect(Collectors.toSet());
  }
}
