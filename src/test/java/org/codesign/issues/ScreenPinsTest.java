package org.codesign.issues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.codesign.db.generated.tables.IssuesStanding.ISSUES_STANDING;

import java.util.ArrayList;
import java.util.List;
import org.codesign.catalogue.ScreenId;
import org.codesign.catalogue.SystemId;
import org.codesign.fixture.CodesignTest;
import org.codesign.fixture.Given;
import org.codesign.identity.Actor;
import org.codesign.shared.Cursor;
import org.codesign.shared.NotFound;
import org.codesign.shared.Page;
import org.codesign.shared.SupplierId;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CodesignTest
class ScreenPinsTest {

  @Autowired ScreenPins pins;
  @Autowired Issues issues;
  @Autowired IssueCare care;
  @Autowired Given given;
  @Autowired DSLContext db;

  SupplierId supplier;
  SystemId system;
  ScreenId screen;
  Actor worker;

  @BeforeEach
  void aScreen() {
    supplier = given.supplier();
    system = given.systemOf(supplier);
    screen = given.screenOf(system);
    worker = given.worker(given.council());
  }

  private IssueId reported(Pin... where) {
    IssueId id = IssueId.next();
    issues.report(worker, id, Reports.on(system, screen, where));
    return id;
  }

  @Test
  void pins_are_counted_by_cell_up_to_the_far_edge() {
    reported(new Pin(0, 0), new Pin(1, 1));
    reported(new Pin(0.001, 0.001));

    ScreenHeat heat = pins.heat(worker, screen);

    assertThat(heat.issues()).isEqualTo(2);
    assertThat(heat.pins()).isEqualTo(3);
    assertThat(heat.cells())
        .containsExactly(new ScreenHeat.Cell(0, 0, 2), new ScreenHeat.Cell(47, 35, 1));
  }

  @Test
  void closed_issues_leave_no_trace() {
    IssueId closed = reported(new Pin(0.5, 0.5));
    db.update(ISSUES_STANDING)
        .set(ISSUES_STANDING.STATUS, "CLOSED")
        .where(ISSUES_STANDING.ISSUE_ID.eq(closed.value()))
        .execute();

    assertThat(pins.heat(worker, screen).pins()).isZero();
    assertThat(pins.issues(worker, screen, null, null).items()).isEmpty();
  }

  @Test
  void pins_of_a_merged_issue_count_for_the_one_it_is_shown_as() {
    Actor facilitator = given.facilitator();
    IssueId kept = reported(new Pin(0.5, 0.5));
    IssueId merged = reported(new Pin(0.25, 0.75), new Pin(0.5, 0.5));
    care.merge(facilitator, merged, new MergeForm(kept, "the same"));

    ScreenHeat heat = pins.heat(worker, screen);
    assertThat(heat.issues()).isEqualTo(1);
    assertThat(heat.cells())
        .containsExactly(new ScreenHeat.Cell(24, 18, 2), new ScreenHeat.Cell(12, 27, 1));

    care.close(facilitator, kept, new CloseForm(ClosedAs.FIXED, ""));
    assertThat(pins.heat(worker, screen).pins()).isZero();
  }

  @Test
  void pins_of_an_issue_that_was_moved_away_are_not_shown_where_they_were() {
    IssueId moved = reported(new Pin(0.5, 0.5));
    SystemId elsewhere = given.systemOf(given.supplier());
    care.move(
        given.facilitator(),
        moved,
        new MoveForm(1, elsewhere, given.screenOf(elsewhere), "another product"));

    assertThat(pins.heat(worker, screen).pins()).isZero();
    assertThat(pins.heat(given.personOf(supplier), screen).pins()).isZero();
    assertThat(pins.issues(worker, screen, null, null).items()).isEmpty();
  }

  @Test
  void issues_come_page_by_page_each_once_with_their_pins() {
    List<IssueId> all = new ArrayList<>();
    for (int i = 0; i < 23; i++) {
      all.add(reported(new Pin(0.1, 0.2)));
    }
    List<IssueId> read = new ArrayList<>();
    @Nullable Cursor after = null;
    do {
      Page<ScreenIssue> page = pins.issues(worker, screen, null, after);
      page.items()
          .forEach(it -> {
            read.add(it.issue().id());
            assertThat(it.pins()).containsExactly(new Pin(0.1, 0.2));
          });
      after = page.nextCursor();
    } while (after != null);

    assertThat(read).containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  void a_supplier_sees_its_own_screens_and_no_others_exist_for_it() {
    reported(new Pin(0.5, 0.5));
    Actor own = given.personOf(supplier);
    assertThat(pins.heat(own, screen).pins()).isEqualTo(1);
    assertThat(pins.issues(own, screen, null, null).items())
        .allSatisfy(it -> assertThat(it.issue().ownAnswer()).isEmpty());

    Actor other = given.personOf(given.supplier());
    for (ScreenId id : List.of(screen, new ScreenId(IssueId.next().value()))) {
      assertThatThrownBy(() -> pins.heat(other, id)).isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> pins.issues(other, id, null, null)).isInstanceOf(NotFound.class);
    }
  }

  @Test
  void a_part_that_is_not_there_is_not_found() {
    for (int part : List.of(-1, 0, 1, 999)) {
      assertThatThrownBy(() -> pins.issues(worker, screen, part, null))
          .isInstanceOf(NotFound.class);
    }
  }
}
