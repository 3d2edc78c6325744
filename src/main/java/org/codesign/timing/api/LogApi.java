package org.codesign.timing.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.codesign.catalogue.Catalogue;
import org.codesign.catalogue.CatalogueFacts;
import org.codesign.identity.Actor;
import org.codesign.timing.Days;
import org.codesign.timing.DeviceKeys;
import org.codesign.timing.EntryMode;
import org.codesign.timing.Favourites;
import org.codesign.timing.Period;
import org.codesign.timing.Prompts;
import org.codesign.timing.RunningEntry;
import org.codesign.timing.StudyDay;
import org.codesign.timing.StudyDays;
import org.codesign.timing.TimeLog;
import org.codesign.timing.Work;
import org.codesign.timing.WorkForm;
import org.codesign.timing.WorkNames;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** What the log needs before it can be used, without a network too. */
@RestController
@RequestMapping("/api/v1/log")
@Tag(name = "Time")
class LogApi {

  private static final int DAYS_BACK = 35;

  private final TimeLog log;
  private final StudyDays studyDays;
  private final Prompts prompts;
  private final Favourites favourites;
  private final DeviceKeys keys;
  private final Choices choices;
  private final CatalogueFacts facts;
  private final JsonMapper json;
  private final Clock clock;

  LogApi(
      TimeLog log,
      StudyDays studyDays,
      Prompts prompts,
      Favourites favourites,
      DeviceKeys keys,
      Catalogue catalogue,
      CatalogueFacts facts,
      JsonMapper json,
      Clock clock) {
    this.log = log;
    this.studyDays = studyDays;
    this.prompts = prompts;
    this.favourites = favourites;
    this.keys = keys;
    this.choices = new Choices(catalogue);
    this.facts = facts;
    this.json = json;
    this.clock = clock;
  }

  @GetMapping("/start")
  @Operation(summary = "Who one is, what there is to choose from, the timer, days and prompts")
  ResponseEntity<Start> start(Actor actor) {
    LocalDate today = Days.of(clock.instant());
    RunningEntry running = log.today(actor).running().orElse(null);
    List<Work> recent = log.recent(actor);
    List<Work> kept = favourites.of(actor);
    Start start =
        new Start(
            new Worker(actor.id().value(), actor.name()),
            Days.ZONE.getId(),
            choices.systems(actor),
            choices.tasks(actor),
            Arrays.asList(EntryMode.values()),
            TimerJson.ofNullable(running),
            recent.stream().map(WorkJson::of).toList(),
            kept.stream().map(WorkJson::of).toList(),
            names(Stream.concat(recent.stream(), kept.stream()), running),
            studyDays.days(actor, new Period(today.minusDays(DAYS_BACK), today)),
            PromptingJson.of(prompts.prompting(actor)),
            prompts.ahead(actor));
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).eTag(tagOf(start)).body(start);
  }

  /** Weak, because Tomcat compresses nothing that has a strong one. */
  private String tagOf(Start start) {
    return "W/\"" + DigestUtils.md5DigestAsHex(json.writeValueAsBytes(start)) + '"';
  }

  @GetMapping("/key")
  @Operation(summary = "The key with which one's devices lock what they keep")
  ResponseEntity<Key> key(Actor actor) {
    String key = Base64.getEncoder().encodeToString(keys.of(actor));
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Key(key));
  }

  private Map<UUID, String> names(Stream<Work> works, @Nullable RunningEntry running) {
    Stream<Work> now = Stream.ofNullable(running).map(RunningEntry::work);
    return WorkNames.of(facts, Stream.concat(works, now).toList()).byId();
  }

  @PutMapping("/favourites")
  @Operation(summary = "Keep exactly these at hand, in this order; at most 12")
  WorkList keep(Actor actor, @RequestBody WorkList works) {
    List<WorkForm> forms = works.items().stream().map(WorkJson::form).toList();
    return new WorkList(favourites.keep(actor, forms).stream().map(WorkJson::of).toList());
  }

  @PutMapping("/prompting")
  @Operation(summary = "Opt in to prompts or out of them, and say when one works")
  PromptingJson choose(Actor actor, @RequestBody PromptingJson prompting) {
    return PromptingJson.of(prompts.choose(actor, prompting.form()));
  }

  /**
   * @param zone where the worker's midnight is
   * @param systems those of the worker's council
   * @param recent what was logged last, the newest first, each once
   * @param names of the systems and tasks in {@code running}, {@code recent} and {@code
   *     favourites}, by id
   * @param studyDays what was said about the last five weeks
   * @param prompts the moments of today and the seven days to come
   */
  record Start(
      Worker worker,
      String zone,
      List<Choices.SystemJson> systems,
      List<Choices.TaskJson> tasks,
      List<EntryMode> entryModes,
      @Nullable TimerJson running,
      List<WorkJson> recent,
      List<WorkJson> favourites,
      Map<UUID, String> names,
      List<StudyDay> studyDays,
      PromptingJson prompting,
      List<Instant> prompts) {}

  record Worker(UUID id, String name) {}

  /**
   * @param key 32 bytes in Base64
   */
  record Key(String key) {}

  record WorkList(List<WorkJson> items) {

    WorkList {
      items = items == null ? List.of() : List.copyOf(items);
    }
  }
}
