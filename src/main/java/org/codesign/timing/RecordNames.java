package org.codesign.timing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.codesign.catalogue.CatalogueFacts;
import org.codesign.catalogue.ScreenId;
import org.codesign.catalogue.StepId;
import org.codesign.catalogue.SystemId;
import org.codesign.catalogue.TaskId;

/** Puts beside the ids in one's records what they stand for. */
final class RecordNames {

  private static final Map<String, String> NAME_OF =
      Map.of(
          "system_id", "system_name",
          "keyed_from", "keyed_from_name",
          "task_id", "task_name",
          "step_id", "step_name",
          "screen_id", "screen_name");

  private RecordNames() {}

  static List<String> added(List<String> columns) {
    return columns.stream()
        .flatMap(it -> Stream.of(it, NAME_OF.get(it)).filter(Objects::nonNull))
        .toList();
  }

  /** Four queries, whatever the number. */
  static List<OwnRecord> added(CatalogueFacts catalogue, List<OwnRecord> rows) {
    Map<UUID, String> names = new HashMap<>();
    List<UUID> systems = new ArrayList<>(ids(rows, "system_id"));
    systems.addAll(ids(rows, "keyed_from"));
    catalogue
        .systems(systems.stream().map(SystemId::new).toList())
        .forEach((id, system) -> names.put(id.value(), system.name()));
    catalogue
        .screens(ids(rows, "screen_id").stream().map(ScreenId::new).toList())
        .forEach((id, screen) -> names.put(id.value(), screen.name()));
    catalogue
        .tasks(ids(rows, "task_id").stream().map(TaskId::new).toList())
        .forEach((id, name) -> names.put(id.value(), name));
    catalogue
        .steps(ids(rows, "step_id").stream().map(StepId::new).toList())
        .forEach((id, name) -> names.put(id.value(), name));
    return rows.stream().map(row -> named(row, names)).toList();
  }

  private static List<UUID> ids(List<OwnRecord> rows, String column) {
    return rows.stream()
        .map(row -> row.values().getOrDefault(column, Optional.empty()))
        .flatMap(Optional::stream)
        .map(UUID.class::cast)
        .distinct()
        .toList();
  }

  private static OwnRecord named(OwnRecord row, Map<UUID, String> names) {
    Map<String, Optional<Object>> values = new LinkedHashMap<>();
    row.values()
        .forEach((column, value) -> {
          values.put(column, value);
          String name = NAME_OF.get(column);
          if (name != null) {
            values.put(name, value.map(id -> names.getOrDefault((UUID) id, "")));
          }
        });
    return new OwnRecord(values);
  }
}
