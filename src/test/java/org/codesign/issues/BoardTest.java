package org.codesign.issues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import org.codesign.catalogue.SystemId;
import org.codesign.fixture.CodesignTest;
import org.codesign.fixture.Given;
import org.codesign.identity.Actor;
import org.codesign.shared.Cursor;
import org.codesign.shared.GssCode;
import org.codesign.shared.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@CodesignTest
class BoardTest {

  @Autowired Issues issues;
  @Autowired IssueFacts facts;
  @Autowired Given given;

  GssCode council;
  Actor worker;
  SystemId system;

  @BeforeEach
  void aWorkerWhoseCouncilRunsASystem() {
    council = given.council();
    worker = given.worker(council);
    system = given.systemOf(given.supplier());
    given.deployment(council, system, 40);
  }

  private IssueId reported(String title, String body) {
    IssueId id = IssueId.next();
    issues.report(worker, id, Reports.saying(system, title, body));
    return id;
  }

  @ParameterizedTest
  @EnumSource
  void pages_hold_every_issue_once_in_any_order(BoardSort sort) {
    List<IssueId> all = sixtyIssues();
    assertAllOnce(new BoardFilter(system, null, true, ""), sort, all);
  }

  @ParameterizedTest
  @EnumSource
  void so_do_pages_of_what_has_the_words(BoardSort sort) {
    List<IssueId> all = sixtyIssues();
    BoardFilter filter = new BoardFilter(system, null, true, "issues text");
    await().untilAsserted(() -> assertAllOnce(filter, sort, all));
  }

  private List<IssueId> sixtyIssues() {
    List<IssueId> all = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      all.add(reported("Issue " + i, "Text"));
    }
    return all;
  }

  private void assertAllOnce(BoardFilter filter, BoardSort sort, List<IssueId> all) {
    List<IssueId> seen = new ArrayList<>();
    Cursor after = null;
    int pages = 0;
    do {
      Page<BoardItem> page = issues.board(worker, filter, sort, after);
      page.items().forEach(it -> seen.add(it.id()));
      after = page.nextCursor();
      pages++;
    } while (after != null);

    assertThat(pages).isEqualTo(3);
    assertThat(seen).hasSize(60).containsExactlyInAnyOrderElementsOf(all);
    assertThat(seen.getFirst()).as("equal ones: the newest first").isEqualTo(all.getLast());
  }

  @Test
  void the_costliest_come_first_as_soon_as_enough_people_answered() {
    IssueId few = reported("Few answered", "Text");
    IssueId many = reported("Many answered", "Text");
    IssueId none = reported("None answered", "Text");
    facts.noteHoursLost(few, 9000);
    facts.noteHoursLost(many, 10);
    for (int i = 0; i < 12; i++) {
      GssCode home = given.council();
      given.deployment(home, system, 100);
      issues.answer(given.worker(home), many, Reports.daily(5));
    }
    facts.recountAll();

    BoardFilter filter = new BoardFilter(system, null, true, "");
    await()
        .untilAsserted(() ->
            assertThat(idsOf(issues.board(worker, filter, BoardSort.MOST_HOURS_LOST, null)))
                .containsExactly(many, none, few));
    assertThat(idsOf(issues.board(worker, filter, BoardSort.MOST_AFFECTED, null)))
        .containsExactly(many, none, few);
    Figures shown =
        issues.board(worker, filter, BoardSort.NEWEST, null).items().get(1).figures().orElseThrow();
    assertThat(List.of(shown.asked(), shown.affected())).containsExactly(15, 15);
  }

  @Test
  void a_row_shows_the_own_answer_and_where_the_issue_is() {
    IssueId id = reported("Save lies below the fold", "x".repeat(1000));
    Actor other = given.worker(council);

    BoardItem mine = only(worker, "");
    assertThat(mine.ownAnswer().orElseThrow().frequency()).isEqualTo(Frequency.DAILY);
    assertThat(mine.excerpt()).hasSize(300);
    assertThat(mine.system()).startsWith("System ");
    assertThat(only(other, "").ownAnswer()).isEmpty();
    assertThat(mine.id()).isEqualTo(id);
  }

  /** Words are found a moment after they were reported. */
  private BoardItem only(Actor actor, String search) {
    BoardFilter filter = new BoardFilter(system, null, true, search);
    return await()
        .until(
            () -> issues.board(actor, filter, BoardSort.NEWEST, null).items(),
            items -> items.size() == 1)
        .getFirst();
  }

  @Test
  void words_and_beginnings_of_words_and_the_number_find_an_issue() {
    IssueId id = reported("Mr O'Brien's chronology jumps", "The order of events is wrong. 😀");
    reported("Something else", "Entirely");
    int number = issues.issue(worker, id).number();

    for (String search :
        List.of("chronology", "CHRONO events", "o'brien", "Brien’s", "" + number, "#" + number)) {
      assertThat(only(worker, search).id()).as(search).isEqualTo(id);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "+",
        "\"",
        "*",
        "(((",
        "a* -b @3 <x",
        "' OR 1=1 --",
        "~chronology~ >",
        "%_\\",
        "@"
      })
  void search_text_is_never_syntax(String search) {
    reported("Nothing of the kind", "Text");
    assertThat(only(worker, "nothing")).isNotNull();

    assertThat(
            issues
                .board(worker, new BoardFilter(system, null, true, search), BoardSort.NEWEST, null)
                .items())
        .isEmpty();
  }

  @Test
  void filters_narrow_and_combine() {
    IssueId layout = reported("A layout issue", "Text");
    assertThat(idsOf(board(new BoardFilter(system, Category.LAYOUT, true, ""))))
        .containsExactly(layout);
    assertThat(idsOf(board(new BoardFilter(system, Category.SPEED, true, "")))).isEmpty();
    assertThat(idsOf(board(new BoardFilter(system, Category.LAYOUT, false, "")))).isEmpty();
    BoardFilter words = new BoardFilter(system, Category.LAYOUT, true, "layout issue");
    await().until(() -> idsOf(board(words)).equals(List.of(layout)));
    assertThat(idsOf(board(new BoardFilter(system, Category.SPEED, true, "layout")))).isEmpty();
    assertThat(idsOf(board(new BoardFilter(system, null, false, "layout")))).isEmpty();
    SystemId other = given.systemOf(given.supplier());
    assertThat(idsOf(board(new BoardFilter(other, null, true, "layout")))).isEmpty();
  }

  private Page<BoardItem> board(BoardFilter filter) {
    return issues.board(worker, filter, BoardSort.NEWEST, null);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "MA", "MR8x", "eA"})
  void a_cursor_of_another_list_is_refused(String key) {
    for (BoardSort sort : BoardSort.values()) {
      assertThatThrownBy(
              () -> issues.board(worker, BoardFilter.ALL_OPEN, sort, new Cursor(List.of(key))))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void five_open_questions_of_ones_own_systems_are_asked_costliest_first() {
    for (int i = 0; i < 7; i++) {
      reported("Issue " + i, "Text");
    }
    IssueId costly = reported("Costly", "Text");
    for (int i = 0; i < 12; i++) {
      issues.answer(given.worker(given.council()), costly, Reports.daily(5));
    }
    facts.noteHoursLost(costly, 500);
    facts.recountAll();
    Actor colleague = given.worker(council);

    List<BoardItem> asked = issues.questions(colleague);

    assertThat(asked).hasSize(5);
    assertThat(asked.getFirst().id()).isEqualTo(costly);
    issues.answer(colleague, costly, Reports.never());
    assertThat(issues.questions(colleague)).extracting(BoardItem::id).doesNotContain(costly);
    assertThat(issues.questions(worker)).as("reported and so answered all").isEmpty();
    assertThat(issues.questions(given.worker(given.council()))).as("runs nothing").isEmpty();
  }

  private static List<IssueId> idsOf(Page<BoardItem> page) {
    return page.items().stream().map(BoardItem::id).toList();
  }
}
