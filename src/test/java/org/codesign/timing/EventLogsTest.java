package org.codesign.timing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.codesign.db.generated.tables.TimingEntry.TIMING_ENTRY;
import static org.codesign.db.generated.tables.TimingImportedWorker.TIMING_IMPORTED_WORKER;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.awaitility.Awaitility;
import org.codesign.catalogue.SystemId;
import org.codesign.catalogue.TaskId;
import org.codesign.fixture.CodesignTest;
import org.codesign.fixture.Given;
import org.codesign.identity.Actor;
import org.codesign.identity.NotAllowed;
import org.codesign.identity.Role;
import org.codesign.shared.GssCode;
import org.codesign.shared.Invalid;
import org.codesign.shared.NotFound;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CodesignTest
class EventLogsTest {

  private static final Path REAL_LOG = Path.of("../shared/data/events/bpic2012.xes.gz");

  @Autowired Given given;
  @Autowired EventLogs logs;
  @Autowired TimeLog timeLog;
  @Autowired DSLContext db;

  GssCode council;
  Actor lead;
  SystemId system;
  TaskId task;

  @BeforeEach
  void a_lead_of_a_council_with_one_system() {
    council = given.council();
    lead = given.person(council, null, Role.COUNCIL_LEAD);
    system = given.systemOf(given.supplier());
    given.deployment(council, system, 100);
    task = given.task();
  }

  @Test
  void starts_and_ends_become_entries_of_workers_without_names() {
    TimeImport done =
        bringIn(
            log(
                trace(
                    "case 1",
                    start("Write note", "09:00", "ann"),
                    complete("Write note", "09:20", "ann"),
                    complete("Sign off", "09:30", "ann"),
                    start("Write note", "10:00", "bob"),
                    start("Write note", "10:05", "ann"),
                    complete("Write note", "10:15", "ann"),
                    complete("Write note", "10:30", "bob"),
                    start("Write note", "11:00", "bob"))));

    assertThat(done.state()).isEqualTo(ImportState.IMPORTED);
    assertThat(done.entries()).isEqualTo(3);
    assertThat(done.tally(ImportTally.CASES)).isEqualTo(1);
    assertThat(done.tally(ImportTally.EVENTS)).isEqualTo(8);
    assertThat(done.tally(ImportTally.UNFINISHED)).isEqualTo(1);
    assertThat(rows(done))
        .extracting(it -> it.minutes().intValue())
        .containsExactlyInAnyOrder(20, 30, 10);
    assertThat(rows(done)).extracting(Row::source).containsOnly("IMPORT");
    assertThat(persons(done)).hasSize(2);
    assertThat(everyColumnAsText()).doesNotContain("ann").doesNotContain("bob");
  }

  @Test
  void a_worker_has_the_same_number_in_each_log_of_a_council_and_another_in_another_council() {
    String first = log(work("case 1", "ann", "09:00", "09:10"));
    TimeImport one = bringIn(first);
    TimeImport two = bringIn(log(work("case 2", "ann", "10:00", "10:10")));
    assertThat(persons(one)).isEqualTo(persons(two));

    GssCode elsewhere = given.council();
    given.deployment(elsewhere, system, 100);
    lead = given.person(elsewhere, null, Role.COUNCIL_LEAD);
    TimeImport third = bringIn(first);
    assertThat(persons(third)).isNotEmpty().doesNotContainAnyElementsOf(persons(one));
  }

  @Test
  void the_same_log_comes_in_once_and_one_that_overlaps_brings_what_is_new() {
    String first = log(work("case 1", "ann", "09:00", "09:10"));
    TimeImport done = bringIn(first);
    assertThat(logs.receive(lead, ImportId.next(), "again.xes", stream(first)))
        .isInstanceOfSatisfying(
            Receiving.CameBefore.class, it -> assertThat(it.earlier().id()).isEqualTo(done.id()));

    TimeImport more =
        bringIn(
            log(work("case 1", "ann", "09:00", "09:10"), work("case 2", "ann", "09:00", "09:10")));
    assertThat(more.entries()).isEqualTo(1);
    assertThat(more.tally(ImportTally.THERE_BEFORE)).isEqualTo(1);
  }

  @Test
  void what_cannot_be_is_left_out_and_counted() {
    TimeImport done =
        bringIn(
            log(
                work("a", "ann", "09:00", "09:10"),
                trace(
                    "b",
                    event("Write note", "start", "2012-03-02T09:00:00Z", "ann"),
                    event("Write note", "complete", "2012-03-03T09:00:00Z", "ann")),
                trace(
                    "c",
                    event("Write note", "start", "2099-03-02T09:00:00Z", "ann"),
                    event("Write note", "complete", "2099-03-02T09:10:00Z", "ann")),
                work("d", "ann", "10:00", "09:00"),
                work("e", "", "11:00", "11:05"),
                work("f", "robot", "01:00", "14:00"),
                work("g", "robot", "01:00", "14:00")));
    assertThat(done.entries()).isEqualTo(2);
    assertThat(done.tally(ImportTally.TOO_LONG)).isEqualTo(1);
    assertThat(done.tally(ImportTally.OUT_OF_TIME)).isEqualTo(2);
    assertThat(done.tally(ImportTally.UNNAMED)).isEqualTo(1);
    assertThat(done.tally(ImportTally.DAY_FULL)).isEqualTo(2);
  }

  @Test
  void activities_that_were_not_chosen_stay_out_and_choices_are_remembered() {
    TimeImport done =
        bringIn(
            log(
                work("a", "ann", "09:00", "09:10"),
                trace(
                    "b",
                    start("Drink tea", "09:00", "ann"),
                    complete("Drink tea", "09:30", "ann"))));
    assertThat(done.entries()).isEqualTo(1);
    assertThat(done.tally(ImportTally.NOT_WANTED)).isEqualTo(1);

    ImportId next = received(log(work("z", "ann", "12:00", "12:10")));
    assertThat(logs.activities(lead, next))
        .singleElement()
        .satisfies(it -> assertThat(it.form().system()).isEqualTo(system));
  }

  @Test
  void without_a_choice_nothing_begins_and_foreign_systems_cannot_be_chosen() {
    ImportId id = received(log(work("a", "ann", "09:00", "09:10")));
    refused("activities", () -> logs.bringIn(lead, id));
    SystemId foreign = given.systemOf(given.supplier());
    refused("system", () -> logs.choose(lead, id, 0, new ActivityForm(foreign, null, DIRECT)));
    TaskId none = new TaskId(UUID.randomUUID());
    refused("task", () -> logs.choose(lead, id, 0, new ActivityForm(system, none, DIRECT)));
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> logs.choose(lead, id, 7, new ActivityForm(system, null, DIRECT)));
  }

  private static final EntryMode DIRECT = EntryMode.DIRECT;

  @Test
  void what_came_in_can_be_taken_back_and_leaves_nobody_behind() {
    String xes = log(work("a", "ann", "09:00", "09:10"));
    TimeImport done = bringIn(xes);
    logs.takeBack(lead, done.id());
    assertThat(logs.one(lead, done.id()).state()).isEqualTo(ImportState.TAKEN_BACK);
    assertThat(rows(done)).isEmpty();
    assertThat(
            db.fetchCount(
                TIMING_IMPORTED_WORKER, TIMING_IMPORTED_WORKER.COUNCIL_CODE.eq(council.value())))
        .isZero();
    assertThat(bringIn(xes).entries()).isEqualTo(1);
  }

  @Test
  void nobody_reads_its_rows_and_nobody_else_reaches_the_import() {
    TimeImport done = bringIn(log(work("a", "ann", "09:00", "09:10")));
    for (Role role : Role.values()) {
      Actor other = given.person(council, role == Role.SUPPLIER ? given.supplier() : null, role);
      if (role != Role.COUNCIL_LEAD) {
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> logs.one(other, done.id()));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> logs.list(other, null));
        assertThatExceptionOfType(NotAllowed.class)
            .isThrownBy(() -> logs.takeBack(other, done.id()));
      }
      if (Role.FRONTLINE.contains(role)) {
        assertThat(
                timeLog.entries(other, Period.of(java.time.LocalDate.of(2012, 3, 2)), null).items())
            .isEmpty();
      }
    }
    Actor neighbour = given.person(given.council(), null, Role.COUNCIL_LEAD);
    assertThatExceptionOfType(NotFound.class).isThrownBy(() -> logs.one(neighbour, done.id()));
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> logs.activities(neighbour, done.id()));
    assertThatExceptionOfType(NotFound.class).isThrownBy(() -> logs.takeBack(neighbour, done.id()));
    assertThat(logs.list(neighbour, null).items()).isEmpty();
    assertThat(rows(done)).hasSize(1);
  }

  @Test
  void a_packed_log_is_read_as_it_is() throws IOException {
    byte[] packed = gzip(log(work("a", "ann", "09:00", "09:10")).getBytes(UTF_8));
    assertThat(bringIn(packed).entries()).isEqualTo(1);
    byte[] cut = java.util.Arrays.copyOf(packed, packed.length - 20);
    assertThat(advice(cut)).contains("not complete");
  }

  @Test
  void entities_document_types_and_what_is_elsewhere_are_refused() {
    String body =
        "<log><trace><event><string key=\"concept:name\" value=\"%s\"/></event></trace></log>";
    String bomb =
        "<!DOCTYPE log [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
            + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]>";
    assertThat(advice(bomb + body.formatted("&c;"))).containsAnyOf("document type", "as XML");
    String outside = "<!DOCTYPE log [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
    assertThat(advice(outside + body.formatted("&x;"))).containsAnyOf("document type", "as XML");
    assertThat(advice("<!DOCTYPE log SYSTEM \"http://127.0.0.1:1/x.dtd\">" + body.formatted("a")))
        .contains("document type");
  }

  @Test
  void what_is_no_event_log_is_refused_in_words() {
    assertThat(advice("<html></html>")).contains("no event log");
    assertThat(advice("not XML")).contains("as XML");
    assertThat(advice("<log><trace>")).contains("as XML");
    assertThat(advice("<log/>")).contains("No piece of work");
    assertThat(advice(log(trace("a", complete("x", "09:00", "ann"))))).contains("No piece of work");
    assertThat(advice("PK\u0003\u0004")).contains("ZIP");
    assertThat(advice("<log>" + "<list>".repeat(100))).contains("nested");
    assertThat(advice("<log><string key=\"" + "x".repeat(3 << 20) + "\"/></log>"))
        .contains("over 1 MB");
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 600; i++) {
      many.append(start("activity " + i, "09:00", "ann"));
    }
    assertThat(advice(log(trace("a", many.toString())))).contains("500 different");
    assertThat(advice(log(trace("a", start("x", "09:00", "ann").repeat(10_001)))))
        .contains("10,000");
  }

  @Test
  void a_file_that_unpacks_to_far_too_much_is_not_read_to_its_end() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write("<log><trace>".getBytes(UTF_8));
      byte[] event =
          (start("x", "09:00", "ann") + complete("x", "09:00", "ann")).repeat(1000).getBytes(UTF_8);
      for (int i = 0; i < 1000; i++) {
        out.write(event);
      }
      out.write("</trace></log>".getBytes(UTF_8));
    }
    assertThat(advice(packed.toByteArray())).contains("unpacks to far more");
  }

  @Test
  void a_real_log_of_13_087_cases_comes_in_whole() throws IOException {
    assumeThat(REAL_LOG).as("the outside event log is not here").exists();
    long begun = System.nanoTime();
    ImportId id = ImportId.next();
    try (InputStream in = Files.newInputStream(REAL_LOG)) {
      logs.receive(lead, id, "bpic2012.xes.gz", in);
    }
    ready(id);
    Duration read = Duration.ofNanos(System.nanoTime() - begun);
    TimeImport ready = logs.one(lead, id);
    assertThat(ready.tally(ImportTally.CASES)).isEqualTo(13_087);
    assertThat(ready.tally(ImportTally.EVENTS)).isEqualTo(262_200);
    ActivityRow filling =
        logs.activities(lead, id).stream()
            .filter(it -> it.name().equals("W_Completeren aanvraag"))
            .findFirst()
            .orElseThrow();
    assertThat(filling.pairs()).isEqualTo(23_512);
    assertThat(filling.medianMinutes().doubleValue()).isCloseTo(2.67, within(0.02));

    for (ActivityRow row : logs.activities(lead, id)) {
      logs.choose(lead, id, row.position(), new ActivityForm(system, task, DIRECT));
    }
    finish(id);
    TimeImport done = logs.one(lead, id);
    System.err.printf(
        "bpic2012: looked through in %d ms, in after %d ms, %d entries, %s%n",
        read.toMillis(),
        Duration.ofNanos(System.nanoTime() - begun).toMillis(),
        done.entries(),
        done.tallies());
    assertThat(done.state()).isEqualTo(ImportState.IMPORTED);
    assertThat(done.tally(ImportTally.TOO_LONG)).isEqualTo(136);
    assertThat(done.entries())
        .isEqualTo(
            done.tally(ImportTally.PAIRS)
                - done.tally(ImportTally.TOO_LONG)
                - done.tally(ImportTally.DAY_FULL)
                - done.tally(ImportTally.THERE_BEFORE));
    logs.takeBack(lead, id);
  }

  private TimeImport bringIn(String xes) {
    return bringIn(xes.getBytes(UTF_8));
  }

  /** What is called "Write note" is work on the system; all else stays out. */
  private TimeImport bringIn(byte[] xes) {
    ImportId id = received(xes);
    logs.activities(lead, id).stream()
        .filter(it -> it.name().equals("Write note"))
        .forEach(
            it -> logs.choose(lead, id, it.position(), new ActivityForm(system, task, DIRECT)));
    finish(id);
    return logs.one(lead, id);
  }

  private ImportId received(String xes) {
    return received(xes.getBytes(UTF_8));
  }

  private ImportId received(byte[] xes) {
    ImportId id = ImportId.next();
    assertThat(logs.receive(lead, id, "log.xes", new ByteArrayInputStream(xes)))
        .isInstanceOf(Receiving.Received.class);
    ready(id);
    return id;
  }

  private void ready(ImportId id) {
    Awaitility.await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> !logs.one(lead, id).state().isUnderWay());
  }

  private void finish(ImportId id) {
    try {
      logs.bringIn(lead, id).orElseThrow().get(120, TimeUnit.SECONDS);
    } catch (Exception failure) {
      throw new AssertionError(failure);
    }
  }

  private String advice(String xes) {
    return advice(xes.getBytes(UTF_8));
  }

  private String advice(byte[] xes) {
    TimeImport refused = logs.one(lead, received(xes));
    assertThat(refused.state()).isEqualTo(ImportState.REFUSED);
    return refused.faults().getFirst().advice();
  }

  private static InputStream stream(String xes) {
    return new ByteArrayInputStream(xes.getBytes(UTF_8));
  }

  private static byte[] gzip(byte[] plain) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(plain);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return packed.toByteArray();
  }

  private record Row(UUID person, String source, BigDecimal minutes) {}

  private List<Row> rows(TimeImport it) {
    return db.select(TIMING_ENTRY.PERSON_ID, TIMING_ENTRY.SOURCE, TIMING_ENTRY.MINUTES)
        .from(TIMING_ENTRY)
        .where(TIMING_ENTRY.IMPORT_ID.eq(it.id().value()))
        .fetch(row -> new Row(row.value1(), row.value2(), row.value3()));
  }

  private Set<UUID> persons(TimeImport it) {
    return Set.copyOf(rows(it).stream().map(Row::person).toList());
  }

  private String everyColumnAsText() {
    return db.selectFrom(TIMING_ENTRY).fetch().format()
        + db.selectFrom(TIMING_IMPORTED_WORKER).fetch().format();
  }

  private static String log(String... traces) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<log xes.version=\"1.0\">"
        + String.join("", traces)
        + "</log>";
  }

  private static String trace(String name, String... events) {
    return "<trace><string key=\"concept:name\" value=\""
        + name
        + "\"/>"
        + String.join("", events)
        + "</trace>";
  }

  private static String work(String name, String who, String from, String to) {
    return trace(name, start("Write note", from, who), complete("Write note", to, who));
  }

  private static String start(String activity, String time, String who) {
    return event(activity, "START", "2012-03-02T" + time + ":00.000+00:00", who);
  }

  private static String complete(String activity, String time, String who) {
    return event(activity, "COMPLETE", "2012-03-02T" + time + ":00.000+00:00", who);
  }

  private static String event(String activity, String transition, String at, String who) {
    return "<event><string key=\"org:resource\" value=\""
        + who
        + "\"/><string key=\"concept:name\" value=\""
        + activity
        + "\"/><string key=\"lifecycle:transition\" value=\""
        + transition
        + "\"/><date key=\"time:timestamp\" value=\""
        + at
        + "\"/></event>";
  }

  private static void refused(
      String field, org.assertj.core.api.ThrowableAssert.ThrowingCallable it) {
    assertThatExceptionOfType(Invalid.class)
        .isThrownBy(it)
        .satisfies(why -> assertThat(why.faults()).extracting("field").containsExactly(field));
  }
}
