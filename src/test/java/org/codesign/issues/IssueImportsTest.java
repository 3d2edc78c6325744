package org.codesign.issues;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.codesign.db.generated.tables.IssuesIssue.ISSUES_ISSUE;
import static org.codesign.db.generated.tables.IssuesStanding.ISSUES_STANDING;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.codesign.catalogue.ScreenId;
import org.codesign.catalogue.SystemId;
import org.codesign.fixture.CodesignTest;
import org.codesign.fixture.Given;
import org.codesign.identity.Actor;
import org.codesign.identity.NotAllowed;
import org.codesign.issues.IssueImportOutcome.BroughtIn;
import org.codesign.issues.IssueImportOutcome.CameBefore;
import org.codesign.issues.IssueImportOutcome.Refused;
import org.codesign.shared.Invalid;
import org.codesign.shared.NotFound;
import org.codesign.shared.SheetFault;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CodesignTest
class IssueImportsTest {

  static final String HEAD =
      "Title,Text,System,Screen,Severity,Cause,Second system,Frequency,Minutes\n";

  @Autowired IssueImports imports;
  @Autowired Issues issues;
  @Autowired Given given;
  @Autowired IssueCare care;
  @Autowired IssueFacts facts;
  @Autowired DSLContext db;

  Actor facilitator;
  SystemId system;
  ScreenId screen;
  SystemId other;

  @BeforeEach
  void twoSystemsInUse() {
    facilitator = given.facilitator();
    system = given.systemOf(given.supplier());
    screen = given.screenOf(system);
    other = given.systemOf(given.supplier());
    given.deployment(given.council(), system, 10);
    given.deployment(given.council(), other, 10);
  }

  private String sound() {
    return HEAD
        + "Slow save "
        + system
        + ",\"It takes, on a bad day,\na minute.\",System "
        + system
        + ",Screen "
        + screen
        + ",4,PRODUCT,,DAILY,5\n"
        + "Typed twice,Here and there.,system "
        + system
        + ",,,INTEGRATION,System "
        + other
        + ",,\n\n";
  }

  private IssueImportOutcome bringIn(IssueImportId id, String csv) {
    return imports.bringIn(facilitator, id, "issues.csv", csv.getBytes(UTF_8), null);
  }

  private List<BoardItem> board() {
    return issues
        .board(facilitator, new BoardFilter(system, null, true, ""), BoardSort.NEWEST, null)
        .items();
  }

  @Test
  void a_sound_file_comes_in_once_and_is_taken_back() {
    IssueImportId id = IssueImportId.next();
    assertThat(bringIn(id, sound())).isInstanceOf(BroughtIn.class);
    assertThat(bringIn(id, sound())).isInstanceOf(CameBefore.class);
    assertThat(bringIn(IssueImportId.next(), sound())).isInstanceOf(CameBefore.class);

    List<BoardItem> items = board();
    assertThat(items).hasSize(2);
    IssueDetails slow =
        items.stream()
            .filter(it -> it.title().startsWith("Slow save"))
            .findFirst()
            .map(it -> issues.issue(facilitator, it.id()))
            .orElseThrow();
    assertThat(slow.text().body()).isEqualTo("It takes, on a bad day,\na minute.");
    assertThat(slow.severity()).isEqualTo(4);
    assertThat(slow.screen().orElseThrow().id()).isEqualTo(screen);
    assertThat(slow.ownAnswer().orElseThrow().frequency()).isEqualTo(Frequency.DAILY);
    assertThat(imports.list(facilitator)).extracting(IssueImport::id).contains(id);

    imports.takeBack(facilitator, id);
    imports.takeBack(facilitator, id);
    assertThat(board()).isEmpty();
    assertThat(issues.issue(facilitator, slow.id()).open()).isFalse();
    assertThat(
            issues
                .board(
                    facilitator, new BoardFilter(system, null, false, ""), BoardSort.NEWEST, null)
                .items())
        .isEmpty();
    assertThat(bringIn(IssueImportId.next(), sound())).isInstanceOf(BroughtIn.class);
  }

  @Test
  void what_others_answered_stays() {
    IssueImportId id = IssueImportId.next();
    bringIn(id, sound());
    issues.answer(given.worker(given.council()), board().getFirst().id(), Reports.daily(5));

    assertThatExceptionOfType(Invalid.class).isThrownBy(() -> imports.takeBack(facilitator, id));
    assertThat(board()).hasSize(2);
  }

  @Test
  void one_fault_keeps_all_out_and_each_is_named_by_row_and_column() {
    String csv =
        sound()
            + ",No title.,System "
            + system
            + ",,9,WHATEVER,,DAILY,\n"
            + "Call the client,Ring 07700 900123 for it.,Nowhere,,,,,,\n";
    int before = db.fetchCount(ISSUES_ISSUE, ISSUES_ISSUE.SYSTEM_ID.eq(system.value()));

    Refused refused = (Refused) bringIn(IssueImportId.next(), csv);

    assertThat(refused.sheet().faults())
        .extracting(SheetFault::row, SheetFault::column)
        .containsExactlyInAnyOrder(
            tuple(5, "title"),
            tuple(5, "severity"),
            tuple(5, "cause"),
            tuple(5, "minutes"),
            tuple(6, "text"),
            tuple(6, "system"));
    assertThat(refused.sheet().faults())
        .filteredOn(it -> it.column().equals("text"))
        .singleElement()
        .satisfies(it -> assertThat(it.value()).isEmpty())
        .satisfies(it -> assertThat(it.advice()).contains("phone number"));
    assertThat(db.fetchCount(ISSUES_ISSUE, ISSUES_ISSUE.SYSTEM_ID.eq(system.value())))
        .isEqualTo(before);
  }

  @Test
  void columns_with_other_names_are_mapped() {
    String csv = "Was,Wo,Warum\nLangsam,System " + system + ",Weil\n";
    byte[] file = csv.getBytes(UTF_8);
    assertThat(imports.look(facilitator, file, null).faults())
        .extracting(SheetFault::column)
        .containsExactly("title", "text", "system");

    IssueMapping mapping =
        new IssueMapping(Map.of(IssueColumn.TITLE, 0, IssueColumn.SYSTEM, 1, IssueColumn.TEXT, 2));
    IssueSheet sheet = imports.look(facilitator, file, mapping);
    assertThat(sheet.isSound()).isTrue();
    assertThat(sheet.beginning().getFirst().title()).isEqualTo("Langsam");
    assertThat(imports.bringIn(facilitator, IssueImportId.next(), "x", file, mapping))
        .isInstanceOf(BroughtIn.class);
  }

  @Test
  void twenty_thousand_rows_are_the_bound() {
    StringBuilder csv = new StringBuilder("Title,Text,System\n");
    for (int i = 0; i <= IssueImports.MAX_ROWS; i++) {
      csv.append("Row ").append(i).append(",Words,System ").append(system).append('\n');
    }
    assertThat(imports.look(facilitator, csv.toString().getBytes(UTF_8), null).faults())
        .singleElement()
        .satisfies(it -> assertThat(it.advice()).contains("20,000"));
  }

  @Test
  void files_that_are_no_such_files_are_told_so() {
    for (byte[] file :
        List.of(
            new byte[0],
            "Title,Text,System".getBytes(UTF_8),
            "Title\nÄ".getBytes(StandardCharsets.UTF_16),
            "Title\n\"open".getBytes(UTF_8),
            new byte[IssueImports.MAX_BYTES + 1])) {
      assertThat(imports.look(facilitator, file, null).isSound()).isFalse();
    }
  }

  @Test
  void nobody_but_a_facilitator_brings_issues_in() {
    Actor worker = given.worker(given.council());
    assertThatExceptionOfType(NotAllowed.class)
        .isThrownBy(() -> imports.look(worker, new byte[0], null));
    assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> imports.list(given.admin()));
    assertThatExceptionOfType(NotAllowed.class)
        .isThrownBy(() -> imports.takeBack(worker, IssueImportId.next()));
    assertThatExceptionOfType(NotFound.class)
        .isThrownBy(() -> imports.takeBack(facilitator, IssueImportId.next()));
  }

  @Test
  void what_was_taken_back_stays_off_the_board_that_is_made_anew() {
    IssueImportId id = IssueImportId.next();
    bringIn(id, sound());
    List<UUID> gone = board().stream().map(it -> it.id().value()).toList();
    imports.takeBack(facilitator, id);

    db.deleteFrom(ISSUES_STANDING).where(ISSUES_STANDING.ISSUE_ID.in(gone)).execute();
    facts.recountAll();

    assertThat(
            db.select(ISSUES_STANDING.STATUS)
                .from(ISSUES_STANDING)
                .where(ISSUES_STANDING.ISSUE_ID.in(gone))
                .fetch(ISSUES_STANDING.STATUS))
        .containsExactly("GONE", "GONE");
  }

  @Test
  void what_was_taken_back_is_cared_for_no_more() {
    IssueImportId id = IssueImportId.next();
    bringIn(id, sound());
    IssueId gone = board().getFirst().id();
    IssueId there = IssueId.next();
    issues.report(given.worker(given.council()), there, Reports.on(system));
    imports.takeBack(facilitator, id);
    int version = issues.issue(facilitator, gone).version();

    List<ThrowingCallable> acts =
        List.of(
            () -> care.reopen(facilitator, gone),
            () -> care.close(facilitator, gone, new CloseForm(ClosedAs.FIXED, "")),
            () -> care.merge(facilitator, gone, new MergeForm(there, "")),
            () -> care.merge(facilitator, there, new MergeForm(gone, "")),
            () -> care.move(facilitator, gone, new MoveForm(version, other, null, "")),
            () ->
                care.changeCause(
                    facilitator, gone, new CauseForm(version, Cause.TRAINING, null, "It is that")),
            () ->
                care.split(
                    facilitator,
                    gone,
                    IssueId.next(),
                    new SplitForm(new IssueText("A part", "Of it.", ""), Set.of(), "")),
            () -> care.lookedAt(facilitator, gone, false));
    for (ThrowingCallable act : acts) {
      assertThatExceptionOfType(Invalid.class)
          .isThrownBy(act)
          .satisfies(
              it -> assertThat(it.faults().getFirst().message()).isEqualTo("care.taken-back"));
    }
    assertThat(board()).extracting(BoardItem::id).containsExactly(there);
  }
}
