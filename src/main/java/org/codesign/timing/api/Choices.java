package org.codesign.timing.api;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.codesign.catalogue.Catalogue;
import org.codesign.catalogue.ScreenListItem;
import org.codesign.catalogue.SystemId;
import org.codesign.identity.Actor;

/** What there is to choose from: systems with their screens, tasks with their steps. */
final class Choices {

  private final Catalogue catalogue;

  Choices(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  List<SystemJson> systems(Actor actor) {
    Map<SystemId, List<ScreenListItem>> screens =
        catalogue.screens(actor).stream().collect(groupingBy(ScreenListItem::system));
    return catalogue.systems(actor).stream()
        .map(it ->
            new SystemJson(
                it.id().value(),
                it.name(),
                screens.getOrDefault(it.id(), List.of()).stream()
                    .map(screen -> new Item(screen.id().value(), screen.name()))
                    .toList()))
        .toList();
  }

  List<TaskJson> tasks(Actor actor) {
    return catalogue.tasks(actor).stream()
        .map(it ->
            new TaskJson(
                it.id().value(),
                it.name(),
                it.steps().stream().map(step -> new Item(step.id().value(), step.name())).toList()))
        .toList();
  }

  record SystemJson(UUID id, String name, List<Item> screens) {}

  record TaskJson(UUID id, String name, List<Item> steps) {}

  record Item(UUID id, String name) {}
}
