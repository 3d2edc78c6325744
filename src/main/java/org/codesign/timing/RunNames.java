package org.codesign.timing;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.codesign.catalogue.CatalogueFacts;
import org.codesign.catalogue.ScreenId;
import org.codesign.catalogue.SystemId;
import org.codesign.catalogue.TaskId;

/**
 * What the tasks, steps, systems and screens of runs are called.
 *
 * @param byId retired ones too
 */
public record RunNames(Map<UUID, String> byId) {

  public RunNames {
    byId = Map.copyOf(byId);
  }

  /** Four queries, whatever the number. */
  public static RunNames of(CatalogueFacts catalogue, TaskId task, Collection<StepPlace> doings) {
    Map<UUID, String> names = new HashMap<>();
    List<SystemId> systems =
        doings.stream().map(StepPlace::system).filter(Objects::nonNull).distinct().toList();
    List<ScreenId> screens =
        doings.stream().map(StepPlace::screen).filter(Objects::nonNull).distinct().toList();
    catalogue.tasks(List.of(task)).forEach((id, name) -> names.put(id.value(), name));
    catalogue
        .steps(doings.stream().map(StepPlace::step).filter(Objects::nonNull).distinct().toList())
        .forEach((id, name) -> names.put(id.value(), name));
    catalogue.systems(systems).forEach((id, it) -> names.put(id.value(), it.name()));
    catalogue.screens(screens).forEach((id, it) -> names.put(id.value(), it.name()));
    return new RunNames(names);
  }

  public String task(TaskId task) {
    return byId.getOrDefault(task.value(), "");
  }

  /** The step, or what the person called it; empty for the task as a whole. */
  public String step(StepPlace doing) {
    return doing.step() == null ? doing.named() : byId.getOrDefault(doing.step().value(), "");
  }

  public String system(SystemId system) {
    return byId.getOrDefault(system.value(), "");
  }

  /** The system and the screen, or the system alone; empty away from any. */
  public Optional<String> place(StepPlace doing) {
    if (doing.system() == null) {
      return Optional.empty();
    }
    String system = system(doing.system());
    return Optional.of(
        doing.screen() == null
            ? system
            : byId.getOrDefault(doing.screen().value(), "") + " · " + system);
  }
}
