package org.codesign.timing;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.codesign.catalogue.CatalogueFacts;
import org.codesign.catalogue.SystemId;
import org.codesign.catalogue.TaskId;

/**
 * What the systems and tasks of some work are called.
 *
 * @param byId retired ones too
 */
public record WorkNames(Map<UUID, String> byId) {

  public WorkNames {
    byId = Map.copyOf(byId);
  }

  /** Two queries, whatever the number. */
  public static WorkNames of(CatalogueFacts catalogue, Collection<Work> work) {
    Set<SystemId> systems =
        work.stream()
            .flatMap(it -> Stream.of(it.system(), it.keyedFrom()))
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    Set<TaskId> tasks =
        work.stream().map(Work::task).filter(Objects::nonNull).collect(Collectors.toSet());
    Map<UUID, String> names = new HashMap<>();
    catalogue.systems(systems).forEach((id, system) -> names.put(id.value(), system.name()));
    catalogue.tasks(tasks).forEach((id, name) -> names.put(id.value(), name));
    return new WorkNames(names);
  }

  /** The task, or else the system. */
  public String headline(Work work) {
    TaskId task = work.task();
    return byId.getOrDefault(task == null ? work.system().value() : task.value(), "");
  }

  public String system(Work work) {
    return byId.getOrDefault(work.system().value(), "");
  }
}
