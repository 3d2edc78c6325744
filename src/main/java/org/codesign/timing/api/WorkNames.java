package org.codesign.timing.api;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.codesign.catalogue.CatalogueFacts;
import org.codesign.catalogue.SystemId;
import org.codesign.catalogue.TaskId;
import org.codesign.timing.Work;
import org.springframework.stereotype.Component;

/** Names the systems and tasks of some work, in two queries whatever the number. */
@Component
class WorkNames {

  private final CatalogueFacts catalogue;

  WorkNames(CatalogueFacts catalogue) {
    this.catalogue = catalogue;
  }

  Map<UUID, String> of(Collection<Work> work) {
    Set<SystemId> systems = work.stream().map(Work::system).collect(Collectors.toSet());
    Set<TaskId> tasks =
        work.stream().map(Work::task).filter(Objects::nonNull).collect(Collectors.toSet());
    Map<UUID, String> names = new HashMap<>();
    catalogue.systems(systems).forEach((id, system) -> names.put(id.value(), system.name()));
    catalogue.tasks(tasks).forEach((id, name) -> names.put(id.value(), name));
    return names;
  }
}
