package org.codesign.timing;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.codesign.catalogue.SystemId;
import org.codesign.catalogue.TaskId;
import org.codesign.fixture.CodesignTest;
import org.codesign.fixture.Given;
import org.codesign.identity.Actor;
import org.codesign.identity.NotAllowed;
import org.codesign.identity.Role;
import org.codesign.shared.Cursor;
import org.codesign.shared.GssCode;
import org.codesign.shared.Invalid;
import org.codesign.shared.Minutes;
import org.codesign.shared.NotFound;
import org.codesign.shared.Page;
import org.codesign.shared.SheetFault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@CodesignTest
class TimeSheetsTest {

  private static final String HEADINGS = "date,start,duration,system,task,entry mode\n";

  @Autowired Given given;
  @Autowired TimeSheets sheets;
  @Autowired TimeLog log;

  GssCode council;
  Actor worker;
  SystemId system;
  TaskId task;

  @BeforeEach
  void a_worker_of_a_council_with_one_system() {
    council = given.council();
    worker = given.worker(council);
    system = given.systemOf(given.supplier());
    given.deployment(council, system, 100);
    task = given.task();
  }

  @Test
  void a_sheet_becomes_entries() {
    TimeImport done =
        bringIn(
            HEADINGS
                + row("02/03/2026,09:30,1h15,SYSTEM,TASK,paper first")
                + row("2026-03-02,1.30pm,30,SYSTEM ID,,KEYED_AGAIN")
                + "\r\n , ,,,,\r\n"
                + row("\"2 Mar 2026\",,\"1,5h\",system,task,"));

    assertThat(done.state()).isEqualTo(ImportState.IMPORTED);
    assertThat(done.entries()).isEqualTo(3);
    assertThat(entriesOn("2026-03-02"))
        .extracting(it -> it.startedAt() + " " + it.minutes().text() + " " + it.work().mode())
        .containsExactly(
            "2026-03-02T13:30:00Z 30 min KEYED_AGAIN",
            "2026-03-02T09:30:00Z 1 h 15 min PAPER_FIRST",
            "2026-03-02T09:00:00Z 1 h 30 min DIRECT");
    assertThat(entriesOn("2026-03-02"))
        .allSatisfy(it -> assertThat(it.source()).isEqualTo(Source.IMPORT))
        .extracting(it -> it.work().system())
        .containsOnly(system);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          31/02/2026,,30,SYSTEM,,          | date     | Write a date
          02/03/26,,30,SYSTEM,,            | date     | four digits
          2019-12-31,,30,SYSTEM,,          | date     | from 2020 on
          2099-01-01,,30,SYSTEM,,          | date     | future
          2026-03-02,25:00,30,SYSTEM,,     | start    | Write a time
          2026-03-29,01:30,30,SYSTEM,,     | start    | clocks went forward
          2026-03-02,,-30,SYSTEM,,         | duration | Write a time
          2026-03-02,,0,SYSTEM,,           | duration | more than nothing
          2026-03-02,,17h,SYSTEM,,         | duration | 16 hours
          2026-03-02,,30h,SYSTEM,,         | duration | 16 hours
          2026-03-02,,5h,SYSTEM,,          | duration | over 4 hours
          2026-03-02,,,SYSTEM,,            | duration | Write a time
          2026-03-02,,30,,,                | system   | Name the system
          2026-03-02,,30,Oak,,             | system   | no system of this name
          2026-03-02,,30,SYSTEM,Gardening, | task     | no task of this name
          2026-03-02,,30,SYSTEM,,magic     | entry mode | Write direct
          2026-03-02,,30,SYSTEM,,,,,x      | ''       | more cells
          """)
  void a_fault_is_told_by_row_and_column(String row, String column, String advice) {
    TimeImport refused = bringIn(HEADINGS + row("2026-03-02,,10,SYSTEM,,") + row(row));

    assertThat(refused.state()).isEqualTo(ImportState.REFUSED);
    assertThat(refused.faultCount()).isEqualTo(1);
    SheetFault fault = refused.faults().getFirst();
    assertThat(fault.row()).isEqualTo(3);
    assertThat(fault.column()).isEqualTo(column);
    assertThat(fault.advice()).contains(advice);
    assertThat(entriesOn("2026-03-02")).isEmpty();
  }

  @Test
  void a_fault_in_the_last_of_many_rows_leaves_nothing() {
    String many = row("2026-03-02,09:00,0.4m,SYSTEM,TASK,").repeat(3000);
    TimeImport refused = bringIn(HEADINGS + many + row("2026-03-03,,nine,SYSTEM,TASK,"));

    assertThat(refused.faults()).extracting(SheetFault::row).containsExactly(3002);
    assertThat(entriesOn("2026-03-02")).isEmpty();
    assertThat(refused.importedAt()).isNull();
  }

  @Test
  void all_faults_are_counted_and_the_first_hundred_listed() {
    TimeImport refused = bringIn(HEADINGS + "soon,late,long,?,!,#\n".repeat(250));
    assertThat(refused.faultCount()).isEqualTo(1500);
    assertThat(refused.faults()).hasSize(100);
  }

  @Test
  void over_four_hours_are_taken_once_they_were_confirmed() {
    String sheet = HEADINGS + row("2026-03-02,,5h,SYSTEM,,");
    ImportId id = receive(sheet);
    await(id, null, false);
    assertThat(sheets.one(worker, id).state()).isEqualTo(ImportState.REFUSED);
    await(id, null, true);
    assertThat(sheets.one(worker, id).state()).isEqualTo(ImportState.IMPORTED);
  }

  @Test
  void a_day_has_24_hours_with_what_was_logged_before() {
    assertThat(bringIn(HEADINGS + row("2026-03-02,,4h,SYSTEM,,").repeat(5)).entries()).isEqualTo(5);
    TimeImport refused =
        bringIn(HEADINGS + row("2026-03-02,,4h,SYSTEM,,") + row("2026-03-02,,1,SYSTEM,,"));
    assertThat(refused.faults())
        .singleElement()
        .satisfies(it -> assertThat(it.row()).isEqualTo(3))
        .satisfies(it -> assertThat(it.advice()).contains("24 hours"));
  }

  @Test
  void the_hour_that_comes_twice_is_the_first_unless_said() {
    bringIn(
        HEADINGS
            + row("2025-10-26,01:30,10,SYSTEM,,")
            + row("2025-10-26,01:30 GMT,20,SYSTEM,,")
            + row("2025-10-26,01:30 bst,30,SYSTEM,,"));
    assertThat(entriesOn("2025-10-26"))
        .extracting(it -> it.startedAt() + " " + it.minutes().text())
        .containsExactlyInAnyOrder(
            "2025-10-26T00:30:00Z 10 min",
            "2025-10-26T01:30:00Z 20 min",
            "2025-10-26T00:30:00Z 30 min");
  }

  @Test
  void entries_without_a_start_lie_one_after_the_other_within_their_day() {
    bringIn(HEADINGS + row("2026-03-02,,4h,SYSTEM,,").repeat(6));
    assertThat(entriesOn("2026-03-02"))
        .hasSize(6)
        .allSatisfy(it -> assertThat(it.day()).isEqualTo(LocalDate.parse("2026-03-02")));
  }

  @Test
  void the_same_file_comes_in_once() {
    String sheet = HEADINGS + row("2026-03-02,,30,SYSTEM,,");
    TimeImport first = bringIn(sheet);
    assertThat(sheets.receive(worker, ImportId.next(), "again.csv", stream(sheet)))
        .isInstanceOfSatisfying(
            Receiving.CameBefore.class, it -> assertThat(it.earlier().id()).isEqualTo(first.id()));
    assertThat(sheets.receive(worker, first.id(), "again.csv", stream(sheet)))
        .isInstanceOf(Receiving.Received.class);
    assertThat(sheets.receive(worker, first.id(), "other.csv", stream(sheet + "\n")))
        .isInstanceOf(Receiving.Differs.class);
    assertThat(entriesOn("2026-03-02")).hasSize(1);
  }

  @Test
  void of_the_same_file_sent_twice_before_either_came_in_one_comes_in() {
    String sheet = HEADINGS + row("2026-03-02,,30,SYSTEM,,");
    ImportId one = receive(sheet);
    ImportId other = receive(sheet);
    await(one, null, false);
    await(other, null, false);
    assertThat(sheets.one(worker, other).state()).isEqualTo(ImportState.REFUSED);
    assertThat(sheets.one(worker, other).faults().getFirst().advice()).contains("imported");
    assertThat(entriesOn("2026-03-02")).hasSize(1);
  }

  @Test
  void what_came_in_can_be_taken_back_as_a_whole_and_brought_in_again() {
    String sheet = HEADINGS + row("2026-03-02,,30,SYSTEM,,").repeat(3);
    TimeImport done = bringIn(sheet);
    EntryId kept = logged("2026-03-02T20:00:00Z");
    sheets.takeBack(worker, done.id());
    sheets.takeBack(worker, done.id());

    assertThat(sheets.one(worker, done.id()).state()).isEqualTo(ImportState.TAKEN_BACK);
    assertThat(entriesOn("2026-03-02")).extracting(TimeEntry::id).containsExactly(kept);
    assertThat(bringIn(sheet).entries()).isEqualTo(3);
    assertThat(entriesOn("2026-03-02")).hasSize(4);
  }

  @Test
  void what_is_cancelled_leaves_nothing_and_can_be_begun_again() {
    ImportId id = receive(HEADINGS + row("2026-03-02,,0.4m,SYSTEM,,").repeat(3000));
    var running = sheets.bringIn(worker, id, null, false);
    sheets.cancel(worker, id);
    finish(running.orElseThrow());
    ImportState state = sheets.one(worker, id).state();
    assertThat(entriesOn("2026-03-02")).hasSize(state == ImportState.CANCELLED ? 0 : 100);
    sheets.bringIn(worker, id, null, false).ifPresent(TimeSheetsTest::finish);
    assertThat(sheets.one(worker, id).state()).isEqualTo(ImportState.IMPORTED);
  }

  @Test
  void the_preview_echoes_what_is_read_and_what_is_not() {
    ImportId id =
        receive(HEADINGS + row("02/03/2026,9am,1.5h,system,task,paper") + row("x,,30,SYSTEM,,"));
    SheetPreview preview = preview(id, null);

    assertThat(preview.encoding()).isEqualTo("UTF-8");
    assertThat(preview.rows()).hasSize(2);
    assertThat(preview.rows().getFirst().read())
        .containsEntry(SheetColumn.DAY, "Mon 2 Mar 2026")
        .containsEntry(SheetColumn.START, "09:00 GMT")
        .containsEntry(SheetColumn.DURATION, "1 h 30 min")
        .containsEntry(SheetColumn.SYSTEM, "System " + system)
        .containsEntry(SheetColumn.MODE, "PAPER_FIRST");
    assertThat(preview.rows().getLast().faults()).containsOnlyKeys(SheetColumn.DAY);
    assertThat(preview.faultyRows()).isEqualTo(1);
    assertThat(preview.canBeTaken()).isFalse();
    assertThat(entriesOn("2026-03-02")).isEmpty();
  }

  @Test
  void columns_without_known_headings_are_chosen_by_the_person() {
    ImportId id = receive("Wann;Wie lange;Womit\n" + row("2.3.2026;2;SYSTEM"));
    SheetPreview unknown = preview(id, null);
    assertThat(unknown.headings()).containsExactly("Wann", "Wie lange", "Womit");
    assertThat(unknown.rows()).isEmpty();

    SheetMapping chosen =
        new SheetMapping(
            Map.of(SheetColumn.DAY, 0, SheetColumn.DURATION, 1, SheetColumn.SYSTEM, 2),
            BareNumber.HOURS,
            false);
    assertThat(preview(id, chosen).rows().getFirst().read())
        .containsEntry(SheetColumn.DURATION, "2 h");
    await(id, chosen, false);
    assertThat(entriesOn("2026-03-02"))
        .extracting(TimeEntry::minutes)
        .containsExactly(Minutes.of(120));
  }

  @ParameterizedTest
  @CsvSource({"UTF-8, ','", "UTF-8, ;", "UTF-8, '\t'", "windows-1252, ;"})
  void encodings_and_separators_are_found_out(String encoding, String separator) {
    String sheet =
        ("date;duration;system;who\n" + row("02/03/2026;1h;SYSTEM;Zoë")).replace(";", separator);
    TimeImport done = bringIn(sheet.getBytes(Charset.forName(encoding)));
    assertThat(done.faults()).isEmpty();
    assertThat(done.entries()).isEqualTo(1);
  }

  @Test
  void a_byte_order_mark_is_no_part_of_the_heading() {
    assertThat(bringIn("\uFEFF" + HEADINGS + row("2026-03-02,,30,SYSTEM,,")).entries())
        .isEqualTo(1);
  }

  @Test
  void what_is_no_sheet_is_refused_in_words() {
    String row = HEADINGS + row("2026-03-02,,30,SYSTEM,,");
    assertThat(adviceOn(row.getBytes(UTF_16))).contains("UTF-16");
    assertThat(adviceOn("PK\u0003\u0004…".getBytes(UTF_8))).contains("spreadsheet");
    assertThat(adviceOn((row + "\u0000\n").getBytes(UTF_8))).contains("not readable as text");
    assertThat(adviceOn(("\uFEFF" + row + "Zo").getBytes(UTF_8), (byte) 0xE9))
        .contains("not readable as text");
    assertThat(adviceOn(row.getBytes(UTF_8), (byte) 0x81)).contains("not readable as text");
    assertThat(adviceOn((row + "\"open").getBytes(UTF_8))).contains("quotation mark");
    assertThat(adviceOn(("\"" + "x".repeat(200_000) + "\"\n").getBytes(UTF_8)))
        .contains("far too long");
    assertThat(adviceOn("a,b\n1,2\n".getBytes(UTF_8))).contains("No column holds this");
    assertThat(adviceOn(HEADINGS.getBytes(UTF_8))).contains("nothing in this file");
    assertThatExceptionOfType(Invalid.class).isThrownBy(() -> receive(""));
  }

  @Test
  void hostile_text_is_refused_where_it_stands_and_shortened() {
    String hostile = "<script>alert(1)</script>" + "\u202Eevil\u200B" + "x".repeat(5000);
    TimeImport refused = bringIn(HEADINGS + row("2026-03-02,,30,\"" + hostile + "\",,"));
    assertThat(refused.faults().getFirst().value())
        .startsWith("<script>")
        .hasSizeLessThan(50)
        .doesNotContain("\u202E");
  }

  @Test
  void nobody_else_reaches_an_import() {
    TimeImport done = bringIn(HEADINGS + row("2026-03-02,,30,SYSTEM,,"));
    List<Actor> others = new ArrayList<>();
    for (Role role : Role.FRONTLINE) {
      others.add(given.person(council, null, role));
    }
    for (Actor other : others) {
      notFound(() -> sheets.one(other, done.id()));
      notFound(() -> sheets.look(other, done.id(), null));
      notFound(() -> sheets.bringIn(other, done.id(), null, false));
      notFound(() -> sheets.cancel(other, done.id()));
      notFound(() -> sheets.takeBack(other, done.id()));
      notFound(() -> sheets.receive(other, done.id(), "x.csv", stream("x")));
      assertThat(sheets.list(other, null).items()).isEmpty();
    }
    Actor supplier = given.personOf(given.supplier());
    assertThatExceptionOfType(NotAllowed.class)
        .isThrownBy(() -> sheets.receive(supplier, ImportId.next(), "x.csv", stream("x")));
    assertThat(entriesOn("2026-03-02")).hasSize(1);
  }

  @Test
  void ones_own_imports_are_listed_page_by_page() {
    for (int i = 0; i < 21; i++) {
      receive(HEADINGS + row("2026-03-02,," + (i + 1) + ",SYSTEM,,"));
    }
    Page<TimeImport> first = sheets.list(worker, null);
    Cursor next = first.next().orElseThrow();
    assertThat(first.items()).hasSize(20);
    assertThat(sheets.list(worker, next).items()).hasSize(1);
  }

  @Test
  void a_file_too_large_is_read_no_further() {
    InputStream endless =
        new SequenceInputStream(
            Collections.enumeration(
                IntStream.range(0, 1000)
                    .<InputStream>mapToObj(i -> new ByteArrayInputStream(new byte[1 << 20]))
                    .toList()));
    assertThatExceptionOfType(Invalid.class)
        .isThrownBy(() -> sheets.receive(worker, ImportId.next(), "large.csv", endless));
  }

  private String adviceOn(byte[] start, byte... rest) {
    byte[] all = java.util.Arrays.copyOf(start, start.length + rest.length);
    System.arraycopy(rest, 0, all, start.length, rest.length);
    return bringIn(all).faults().stream().map(SheetFault::advice).collect(Collectors.joining(" "));
  }

  private String row(String text) {
    return text.replace("SYSTEM ID", system.toString())
            .replace("SYSTEM", "SYSTEM " + system)
            .replace("TASK", "Task " + task)
            .replace(",system", ",system " + system)
            .replace(",task", ",task " + task)
        + "\r\n";
  }

  private TimeImport bringIn(String csv) {
    return bringIn(csv.getBytes(UTF_8));
  }

  private TimeImport bringIn(byte[] csv) {
    ImportId id = ImportId.next();
    sheets.receive(worker, id, "sheet.csv", new ByteArrayInputStream(csv));
    await(id, null, false);
    return sheets.one(worker, id);
  }

  private ImportId receive(String csv) {
    ImportId id = ImportId.next();
    assertThat(sheets.receive(worker, id, "sheet.csv", stream(csv)))
        .isInstanceOf(Receiving.Received.class);
    return id;
  }

  private static InputStream stream(String csv) {
    return new ByteArrayInputStream(csv.getBytes(UTF_8));
  }

  private void await(
      ImportId id, @org.jspecify.annotations.Nullable SheetMapping mapping, boolean confirmed) {
    finish(sheets.bringIn(worker, id, mapping, confirmed).orElseThrow());
  }

  private static void finish(java.util.concurrent.Future<?> running) {
    try {
      running.get(60, TimeUnit.SECONDS);
    } catch (Exception failure) {
      throw new AssertionError(failure);
    }
  }

  private SheetPreview preview(
      ImportId id, @org.jspecify.annotations.Nullable SheetMapping mapping) {
    return ((Looking.Readable) sheets.look(worker, id, mapping)).preview();
  }

  private EntryId logged(String startedAt) {
    EntryId id = EntryId.next();
    log.log(
        worker,
        id,
        new EntryForm(
            Source.DURATION,
            Instant.parse(startedAt),
            java.math.BigDecimal.TEN,
            WorkForm.of(system, null, EntryMode.DIRECT),
            null,
            0,
            false));
    return id;
  }

  private List<TimeEntry> entriesOn(String day) {
    return log.entries(worker, Period.of(LocalDate.parse(day)), null).items().stream()
        .map(LoggedEntry::entry)
        .toList();
  }

  private static void notFound(org.assertj.core.api.ThrowableAssert.ThrowingCallable action) {
    assertThatExceptionOfType(NotFound.class).isThrownBy(action);
  }
}
