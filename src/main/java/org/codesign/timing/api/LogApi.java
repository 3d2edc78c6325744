package org.codesign.timing.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.codesign.catalogue.Catalogue;
import org.codesign.catalogue.CatalogueFacts;
import org.codesign.identity.Actor;
import org.codesign.timing.Days;
import org.codesign.timing.EntryMode;
import org.codesign.timing.RunningEntry;
import org.codesign.timing.TimeLog;
import org.codesign.timing.Work;
import org.codesign.timing.WorkNames;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.filter.ShallowEtagHeaderFilter;

/** What the log needs before it can be used. */
@RestController
@Tag(name = "Time")
class LogApi {

  private static final String START = "/api/v1/log/start";

  private final TimeLog log;
  private final Catalogue catalogue;
  private final CatalogueFacts facts;

  LogApi(TimeLog log, Catalogue catalogue, CatalogueFacts facts) {
    this.log = log;
    this.catalogue = catalogue;
    this.facts = facts;
  }

  @GetMapping(START)
  @Operation(summary = "Who one is, what there is to choose from, and the running timer")
  ResponseEntity<Start> start(Actor actor) {
    RunningEntry running = log.today(actor).running().orElse(null);
    List<Work> recent = log.recent(actor);
    Start start =
        new Start(
            new Worker(actor.id().value(), actor.name()),
            Days.ZONE.getId(),
            systems(actor),
            tasks(actor),
            List.of(EntryMode.values()),
            TimerJson.ofNullable(running),
            recent.stream().map(Choice::of).toList(),
            WorkNames.of(facts, Stream.concat(recent.stream(), workOf(running)).toList()).byId());
    return ResponseEntity.ok().cacheControl(CacheControl.noCache().cachePrivate()).body(start);
  }

  private List<Item> systems(Actor actor) {
    return catalogue.systems(actor).stream()
        .map(it -> new Item(it.id().value(), it.name()))
        .toList();
  }

  private List<Item> tasks(Actor actor) {
    return catalogue.tasks(actor).stream().map(it -> new Item(it.id().value(), it.name())).toList();
  }

  private static Stream<Work> workOf(@Nullable RunningEntry running) {
    return Stream.ofNullable(running).map(RunningEntry::work);
  }

  /** Unchanged, it is not sent again. Weak, because Tomcat compresses nothing that is not. */
  @Bean
  static FilterRegistrationBean<ShallowEtagHeaderFilter> etagOfStart() {
    var filter = new ShallowEtagHeaderFilter();
    filter.setWriteWeakETag(true);
    var registration = new FilterRegistrationBean<>(filter);
    registration.addUrlPatterns(START);
    return registration;
  }

  /**
   * @param zone where the worker's midnight is
   * @param systems those of the worker's council
   * @param recent what was logged last, the newest first, each once
   * @param names of the systems and tasks in {@code running} and {@code recent}, by id
   */
  record Start(
      Worker worker,
      String zone,
      List<Item> systems,
      List<Item> tasks,
      List<EntryMode> entryModes,
      @Nullable TimerJson running,
      List<Choice> recent,
      Map<UUID, String> names) {}

  record Worker(UUID id, String name) {}

  record Item(UUID id, String name) {}

  record Choice(UUID system, @Nullable UUID task, EntryMode entryMode) {

    static Choice of(Work work) {
      return new Choice(work.system().value(), EntryJson.taskOf(work), work.mode());
    }
  }
}
