package org.codesign.timing.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.codesign.catalogue.CatalogueFacts;
import org.codesign.catalogue.SystemId;
import org.codesign.catalogue.TaskId;
import org.codesign.timing.Grouping;
import org.codesign.timing.OwnHours;
import org.codesign.timing.OwnHours.Group;

/** What the groups of one's hours are called; the longest five have a colour each. */
record SeriesNames(List<String> coloured, Map<String, String> names) {

  private static final int COLOURS = 5;

  static SeriesNames of(CatalogueFacts catalogue, Grouping by, OwnHours hours) {
    List<String> keys = hours.groups().stream().map(Group::key).toList();
    return new SeriesNames(
        keys.stream().limit(COLOURS).toList(), Map.copyOf(names(catalogue, by, keys)));
  }

  private static Map<String, String> names(
      CatalogueFacts catalogue, Grouping by, List<String> keys) {
    Map<String, String> names = new HashMap<>();
    List<UUID> ids =
        by == Grouping.MODE
            ? List.of()
            : keys.stream().filter(it -> !it.isEmpty()).map(UUID::fromString).toList();
    switch (by) {
      case SYSTEM ->
          catalogue
              .systems(ids.stream().map(SystemId::new).toList())
              .forEach((id, system) -> names.put(id.toString(), system.name()));
      case TASK ->
          catalogue
              .tasks(ids.stream().map(TaskId::new).toList())
              .forEach((id, name) -> names.put(id.toString(), name));
      case MODE -> keys.forEach(it -> names.put(it, translate("my-time.mode." + it)));
    }
    return names;
  }

  String of(String key) {
    return names.getOrDefault(key, translate("my-time.no-task"));
  }

  boolean hasRest(OwnHours hours) {
    return hours.groups().size() > coloured.size();
  }
}
