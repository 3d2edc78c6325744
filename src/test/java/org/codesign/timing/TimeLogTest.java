package org.codesign.timing;

import static java.time.temporal.ChronoUnit.MILLIS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.codesign.catalogue.SystemId;
import org.codesign.catalogue.TaskId;
import org.codesign.fixture.CodesignTest;
import org.codesign.fixture.Given;
import org.codesign.identity.Actor;
import org.codesign.identity.NotAllowed;
import org.codesign.shared.Cursor;
import org.codesign.shared.Ids;
import org.codesign.shared.Invalid;
import org.codesign.shared.Minutes;
import org.codesign.shared.NotFound;
import org.codesign.shared.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CodesignTest
class TimeLogTest {

  private static final int AT_ONCE = 20;

  @Autowired Given given;
  @Autowired TimeLog log;

  final Instant now = Instant.now().truncatedTo(MILLIS);
  Actor worker;
  SystemId system;
  TaskId task;

  @BeforeEach
  void aWorker() {
    worker = given.worker(given.council());
    system = given.systemOf(given.supplier());
    task = given.task();
  }

  @Test
  void aTimerIsStartedSwitchedAndStopped() {
    EntryId first = EntryId.next();
    EntryId second = EntryId.next();
    log.start(worker, first, timer(now.minusSeconds(1800)));
    Starting switched = log.start(worker, second, timer(now.minusSeconds(600)));
    assertThat(((Starting.Switched) switched).ended().entry())
        .returns(first, TimeEntry::id)
        .returns(Source.TIMER, TimeEntry::source)
        .returns(Minutes.of(20), TimeEntry::minutes);

    Stopping stopped = log.stop(worker, second, now, false);
    assertThat(((Stopping.Stopped) stopped).entry().entry())
        .returns(Source.SWITCH, TimeEntry::source)
        .returns(Minutes.of(10), TimeEntry::minutes);
    assertThat(log.today(worker).running()).isEmpty();
    assertThat(ids(today())).containsExactly(second, first);
  }

  @Test
  void aSwitchThatArrivesTwiceIsOneSwitch() {
    EntryId first = EntryId.next();
    EntryId second = EntryId.next();
    log.start(worker, first, timer(now.minusSeconds(60)));
    log.start(worker, second, timer(now));
    assertThat(log.start(worker, second, timer(now)))
        .isInstanceOfSatisfying(
            Starting.Started.class, it -> assertThat(it.running().id()).isEqualTo(second));
    assertThat(log.start(worker, first, timer(now.minusSeconds(60))))
        .isInstanceOfSatisfying(
            Starting.EndedSince.class,
            it -> {
              assertThat(it.running().id()).isEqualTo(second);
              assertThat(it.ended().id()).isEqualTo(first);
            });
    assertThat(today()).hasSize(1);
  }

  @Test
  void stoppingTwiceAnswersWithTheSameEntry() {
    EntryId id = EntryId.next();
    log.start(worker, id, timer(now.minusSeconds(60)));
    Stopping once = log.stop(worker, id, now.minusSeconds(30), false);
    assertThat(log.stop(worker, id, now, false)).isEqualTo(once);
  }

  @Test
  void aForgottenTimerIsNeitherCutNorLost() {
    EntryId id = EntryId.next();
    log.start(worker, id, timer(now.minus(Duration.ofHours(5))));
    assertThat(log.stop(worker, id, now, false)).isInstanceOf(Stopping.MustBeConfirmed.class);
    assertThat(log.start(worker, EntryId.next(), timer(now)))
        .isInstanceOf(Starting.StillRunning.class);
    assertThat(log.today(worker).running()).map(RunningEntry::id).contains(id);
    assertThat(log.start(worker, EntryId.next(), confirmedTimer(now)))
        .isInstanceOf(Starting.Switched.class);
  }

  @Test
  void aTimerBeginsNeitherInTheFutureNorLongAgo() {
    refused("startedAt", () -> log.start(worker, EntryId.next(), timer(now.plusSeconds(300))));
    refused(
        "startedAt",
        () -> log.start(worker, EntryId.next(), timer(now.minus(Duration.ofHours(17)))));
    EntryId id = EntryId.next();
    log.start(worker, id, timer(now));
    refused("at", () -> log.stop(worker, id, now.plusSeconds(300), false));
  }

  @Test
  void theSameEntryTwiceIsOneEntryAndAnotherOneDiffers() {
    EntryId id = EntryId.next();
    assertThat(log.log(worker, id, entry(now.minusSeconds(3600), "30")))
        .isInstanceOf(Logging.Logged.class);
    assertThat(log.log(worker, id, entry(now.minusSeconds(3600), "30.00")))
        .isInstanceOf(Logging.LoggedBefore.class);
    assertThat(log.log(worker, id, entry(now.minusSeconds(3600), "31")))
        .isInstanceOfSatisfying(
            Logging.Differs.class,
            it -> {
              assertThat(it.kept().entry().minutes()).isEqualTo(Minutes.of(30));
              assertThat(it.offered().minutes()).isEqualTo(Minutes.of(31));
            });
    assertThat(log.today(worker).logged()).isEqualTo(total());
  }

  @Test
  void anEntryWithTheIdOfTheTimerEndsIt() {
    EntryId id = EntryId.next();
    log.start(worker, id, timer(now.minusSeconds(600)));
    log.log(worker, id, entry(now.minusSeconds(600), "5"));
    assertThat(log.today(worker).running()).isEmpty();
    assertThat(ids(today())).containsExactly(id);
  }

  @Test
  void aDeletedEntryComesBackOnlyWhenItsDeletionIsReplaced() {
    EntryId id = EntryId.next();
    Instant start = now.minusSeconds(600);
    log.log(worker, id, entry(start, "5"));
    log.delete(worker, id, 1);
    log.delete(worker, id, 1);
    log.delete(worker, id, null);
    assertThat(today()).isEmpty();
    assertThat(log.log(worker, id, entry(start, "5")))
        .as("the first write arrives late a second time")
        .isInstanceOf(Logging.LoggedBefore.class);
    assertThat(today()).isEmpty();
    assertThat(log.log(worker, id, replacing(2, start, "5"))).isInstanceOf(Logging.Changed.class);
    assertThat(ids(today())).containsExactly(id);
  }

  @Test
  void everyWriteIsKnownByTheVersionItMakes() {
    EntryId id = EntryId.next();
    Instant start = now.minusSeconds(3600);
    log.log(worker, id, replacing(0, start, "5"));
    log.log(worker, id, replacing(1, start, "6"));
    log.log(worker, id, replacing(2, start, "7"));
    for (int late = 0; late < 3; late++) {
      Logging again = log.log(worker, id, replacing(late, start, String.valueOf(5 + late)));
      assertThat(again)
          .isInstanceOfSatisfying(
              Logging.LoggedBefore.class,
              it -> assertThat(it.entry().entry().minutes()).isEqualTo(Minutes.of(7)));
    }
    assertThat(log.log(worker, id, replacing(1, start, "60")))
        .as("another device changed the version that this one saw")
        .isInstanceOfSatisfying(
            Logging.Differs.class, it -> assertThat(it.kept().version()).isEqualTo(3));
    assertThat(log.delete(worker, id, 1)).isInstanceOf(Deleting.Differs.class);
    assertThat(today()).extracting(TimeEntry::minutes).containsExactly(Minutes.of(7));
  }

  @Test
  void whatWasLoggedOnARestoredDatabaseComesBack() {
    EntryId id = EntryId.next();
    log.log(worker, id, replacing(4, now.minusSeconds(600), "5"));
    assertThat(log.log(worker, id, replacing(5, now.minusSeconds(600), "6")))
        .isInstanceOf(Logging.Changed.class);
  }

  @Test
  void theStartOfARunningTimerIsPutRight() {
    EntryId id = EntryId.next();
    log.start(worker, id, timer(now.minusSeconds(60)));
    TimerForm earlier = new TimerForm(Source.TIMER, now.minusSeconds(600), work(system), 1, false);
    log.start(worker, id, earlier);
    assertThat(log.start(worker, id, earlier)).isInstanceOf(Starting.Started.class);
    assertThat(log.start(worker, id, timer(now.minusSeconds(30))))
        .isInstanceOf(Starting.Differs.class);
    assertThat(log.stop(worker, id, now, false))
        .isInstanceOfSatisfying(
            Stopping.Stopped.class,
            it -> assertThat(it.entry().entry().minutes()).isEqualTo(Minutes.of(10)));
  }

  @Test
  void entriesOfLongAreAskedAbout() {
    Instant start = now.minus(Duration.ofDays(2));
    refused("confirmed", () -> log.log(worker, EntryId.next(), entry(start, "241")));
    assertThat(log.log(worker, EntryId.next(), confirmed(start, "241")))
        .isInstanceOf(Logging.Logged.class);
  }

  @Test
  void aDayHasTwentyFourHours() {
    Instant midnight = Days.startOf(Days.of(now).minusDays(3));
    log.log(worker, EntryId.next(), confirmed(midnight, "960"));
    EntryId rest = EntryId.next();
    EntryForm eight = confirmed(midnight.plusSeconds(16 * 3600), "480");
    log.log(worker, rest, eight);
    refused("minutes", () -> log.log(worker, EntryId.next(), entry(midnight, "0.01")));

    log.delete(worker, rest, null);
    log.log(worker, EntryId.next(), entry(midnight, "1"));
    refused(
        "minutes",
        () -> log.log(worker, rest, replacing(2, midnight.plusSeconds(16 * 3600), "480")));
  }

  @Test
  void systemAndTaskMustExist() {
    EntryForm strange =
        new EntryForm(
            Source.DURATION,
            now.minusSeconds(600),
            BigDecimal.ONE,
            WorkForm.of(new SystemId(Ids.next()), new TaskId(Ids.next()), EntryMode.DIRECT),
            null,
            0,
            false);
    assertThatExceptionOfType(Invalid.class)
        .isThrownBy(() -> log.log(worker, EntryId.next(), strange))
        .satisfies(
            it -> assertThat(it.faults()).extracting("field").containsExactly("system", "task"));
  }

  @Test
  void nobodyReachesWhatSomebodyElseLogged() {
    Actor other = given.worker(given.council());
    EntryId running = EntryId.next();
    EntryId ended = EntryId.next();
    log.start(worker, running, timer(now.minusSeconds(60)));
    log.log(worker, ended, entry(now.minusSeconds(600), "5"));

    assertThat(log.entries(other, thisWeek(), null).items()).isEmpty();
    assertThat(log.recent(other)).isEmpty();
    assertThat(log.today(other)).returns(Minutes.NONE, Today::logged);
    for (EntryId foreign : List.of(running, ended)) {
      notFound(() -> log.stop(other, foreign, now, false));
      notFound(() -> log.start(other, foreign, timer(now)));
    }
    notFound(() -> log.delete(other, ended, null));
    notFound(() -> log.log(other, ended, entry(now.minusSeconds(600), "5")));
    assertThat(log.today(worker).running()).map(RunningEntry::id).contains(running);
  }

  @Test
  void suppliersLogNothing() {
    Actor supplier = given.personOf(given.supplier());
    assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> log.today(supplier));
    assertThatExceptionOfType(NotAllowed.class)
        .isThrownBy(() -> log.start(supplier, EntryId.next(), timer(now)));
  }

  @Test
  void listsComeInPagesWithoutGapOrDouble() {
    Instant start = now.minus(Duration.ofHours(20));
    List<EntryId> logged =
        IntStream.range(0, 230).mapToObj(i -> logMinute(start.plusSeconds(i / 2))).toList();
    List<EntryId> seen = new ArrayList<>();
    Cursor cursor = null;
    do {
      Page<LoggedEntry> page = log.entries(worker, thisWeek(), cursor);
      page.items().forEach(it -> seen.add(it.id()));
      cursor = page.nextCursor();
    } while (cursor != null);
    assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(logged);
  }

  @Test
  void recentChoicesAreEachNamedOnce() {
    log.log(worker, EntryId.next(), entry(now.minusSeconds(900), "1"));
    log.log(worker, EntryId.next(), entry(now.minusSeconds(600), "1"));
    SystemId later = given.systemOf(given.supplier());
    log.log(worker, EntryId.next(), entryOn(later, now.minusSeconds(300), "1"));
    assertThat(log.recent(worker)).extracting(Work::system).containsExactly(later, system);
  }

  @Test
  void twentyStartsAtOnceLeaveOneTimerAndLoseNone() throws Exception {
    List<EntryId> ids = IntStream.range(0, AT_ONCE).mapToObj(i -> EntryId.next()).toList();
    atOnce(ids, id -> log.start(worker, id, timer(now)));

    List<EntryId> left = new ArrayList<>(ids(today()));
    assertThat(left).hasSize(AT_ONCE - 1);
    left.add(log.today(worker).running().orElseThrow().id());
    assertThat(left).containsExactlyInAnyOrderElementsOf(ids);
  }

  @Test
  void oneEntrySentTwentyTimesAtOnceIsOneEntry() throws Exception {
    EntryId id = EntryId.next();
    List<Logging> answers =
        atOnce(
            IntStream.range(0, AT_ONCE).mapToObj(i -> id).toList(),
            it -> log.log(worker, it, entry(now.minusSeconds(600), "5")));
    assertThat(answers).filteredOn(Logging.Logged.class::isInstance).hasSize(1);
    assertThat(answers).filteredOn(Logging.LoggedBefore.class::isInstance).hasSize(AT_ONCE - 1);
    assertThat(today()).hasSize(1);
  }

  @Test
  void entriesSentAtOnceCannotOverfillADay() throws Exception {
    Instant midnight = Days.startOf(Days.of(now).minusDays(4));
    List<EntryId> ids = IntStream.range(0, AT_ONCE).mapToObj(i -> EntryId.next()).toList();
    List<Boolean> taken =
        atOnce(
            ids,
            id -> {
              try {
                return log.log(worker, id, entry(midnight, "240")) instanceof Logging.Logged;
              } catch (Invalid full) {
                return false;
              }
            });
    assertThat(taken).filteredOn(it -> it).hasSize(6);
  }

  /** All begin at the same moment; each answer is waited for, and a failure fails the test. */
  private static <T> List<T> atOnce(List<EntryId> ids, Action<T> action) throws Exception {
    CyclicBarrier start = new CyclicBarrier(ids.size());
    try (var threads = Executors.newFixedThreadPool(ids.size())) {
      List<Callable<T>> calls = new ArrayList<>();
      for (EntryId id : ids) {
        calls.add(() -> {
          start.await();
          return action.on(id);
        });
      }
      List<T> answers = new ArrayList<>();
      for (Future<T> answer : threads.invokeAll(calls)) {
        answers.add(answer.get());
      }
      return answers;
    }
  }

  private interface Action<T> {
    T on(EntryId id);
  }

  private EntryId logMinute(Instant startedAt) {
    EntryId id = EntryId.next();
    log.log(worker, id, entry(startedAt, "1"));
    return id;
  }

  private TimerForm timer(Instant startedAt) {
    return new TimerForm(Source.TIMER, startedAt, work(system), 0, false);
  }

  private TimerForm confirmedTimer(Instant startedAt) {
    return new TimerForm(Source.TIMER, startedAt, work(system), 0, true);
  }

  private EntryForm entry(Instant startedAt, String minutes) {
    return entryOn(system, startedAt, minutes);
  }

  private EntryForm entryOn(SystemId system, Instant startedAt, String minutes) {
    return new EntryForm(
        Source.DURATION, startedAt, new BigDecimal(minutes), work(system), null, 0, false);
  }

  private EntryForm confirmed(Instant startedAt, String minutes) {
    return replacing(0, startedAt, minutes);
  }

  private EntryForm replacing(int version, Instant startedAt, String minutes) {
    return new EntryForm(
        Source.DURATION, startedAt, new BigDecimal(minutes), work(system), null, version, true);
  }

  private WorkForm work(SystemId system) {
    return WorkForm.of(system, task, EntryMode.DIRECT);
  }

  /** Around midnight some of it lies on the day before. */
  private Period thisWeek() {
    return new Period(Days.of(now).minusDays(1), Days.of(now).plusDays(1));
  }

  private List<TimeEntry> today() {
    return log.entries(worker, thisWeek(), null).items().stream().map(LoggedEntry::entry).toList();
  }

  private Minutes total() {
    return today().stream()
        .filter(it -> it.day().equals(log.today(worker).day()))
        .map(TimeEntry::minutes)
        .reduce(Minutes.NONE, Minutes::plus);
  }

  private static List<EntryId> ids(List<TimeEntry> entries) {
    return entries.stream().map(TimeEntry::id).toList();
  }

  private static void refused(String field, Callable<?> action) {
    assertThatExceptionOfType(Invalid.class)
        .isThrownBy(action::call)
        .satisfies(it -> assertThat(it.faults()).extracting("field").containsExactly(field));
  }

  private static void notFound(org.assertj.core.api.ThrowableAssert.ThrowingCallable action) {
    assertThatExceptionOfType(NotFound.class).isThrownBy(action);
  }
}
