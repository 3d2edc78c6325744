package org.codesign.guidance.internal;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.codesign.fixture.CodesignTest;
import org.codesign.fixture.Given;
import org.codesign.guidance.DocumentDesk;
import org.codesign.guidance.DocumentForm;
import org.codesign.guidance.DocumentId;
import org.codesign.guidance.DueDocument;
import org.codesign.guidance.Guidance;
import org.codesign.guidance.GuidanceDocument;
import org.codesign.identity.Actor;
import org.codesign.identity.NotAllowed;
import org.codesign.shared.Cursor;
import org.codesign.shared.Page;
import org.codesign.shared.Stale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A review comes due, its owner is reminded once, and the list has it until somebody looked. */
@CodesignTest
class ReviewTest {

  @Autowired DocumentDesk desk;
  @Autowired Guidance guidance;
  @Autowired ReviewList reviews;
  @Autowired Reminding reminding;
  @Autowired ReviewWatch watch;
  @Autowired Clock clock;
  @Autowired Given given;

  Actor editor;
  LocalDate today;

  @BeforeEach
  void anEditor() {
    editor = given.facilitator();
    today = LocalDate.now(clock);
  }

  @Test
  void a_document_is_due_from_the_day_of_its_review_on() {
    DocumentId due = written(today, editor);
    DocumentId later = written(today.plusDays(1), editor);
    assertThat(all()).extracting(DueDocument::id).contains(due).doesNotContain(later);
    assertThat(guidance.document(editor, due).isDue()).isTrue();
    assertThat(guidance.document(editor, later).isDue()).isFalse();
  }

  @Test
  void an_archived_document_is_not_due() {
    DocumentId id = written(today.minusYears(1), editor);
    guidance.retire(editor, id, 1);
    assertThat(all()).extracting(DueDocument::id).doesNotContain(id);
    assertThat(guidance.document(editor, id).isDue()).isFalse();
  }

  @Test
  void those_due_longest_come_first_page_by_page() {
    for (int i = 0; i < 30; i++) {
      written(today.minusDays(i % 7), editor);
    }
    List<DueDocument> all = all();
    assertThat(all).hasSizeGreaterThanOrEqualTo(30).doesNotHaveDuplicates();
    assertThat(all).extracting(DueDocument::dueSince).isSorted();
    assertThatThrownBy(() -> desk.due(editor, Cursor.of("x", "y")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void reviewed_and_still_right_moves_the_day_on_by_a_year_in_one_press() {
    DocumentId id = written(today.minusMonths(3), editor);
    assertThat(desk.reviewed(editor, id, 1)).isEqualTo(today.plusYears(1));
    GuidanceDocument read = guidance.document(editor, id);
    assertThat(read.reviewedOn()).isEqualTo(today);
    assertThat(read.reviewOn()).isEqualTo(today.plusYears(1));
    assertThat(read.isDue()).isFalse();
    assertThat(desk.versions(editor, id, null).items()).as("no other words").hasSize(1);
    assertThatThrownBy(() -> desk.reviewed(editor, id, 1))
        .as("pressed twice")
        .isInstanceOf(Stale.class);
    Actor worker = given.worker(given.council());
    assertThatThrownBy(() -> desk.reviewed(worker, id, 2)).isInstanceOf(NotAllowed.class);
    assertThatThrownBy(() -> desk.due(worker, null)).isInstanceOf(NotAllowed.class);
  }

  @Test
  void of_two_nodes_that_look_at_once_one_reminds() throws Exception {
    DocumentId id = written(today.minusDays(1), editor);
    Callable<Boolean> node = () -> reviews.remind(id);
    try (var nodes = Executors.newFixedThreadPool(4)) {
      List<Boolean> reminded = new ArrayList<>();
      for (var one : nodes.invokeAll(List.of(node, node, node, node))) {
        reminded.add(one.get());
      }
      assertThat(reminded).containsOnlyOnce(true);
    }
    assertThat(reviews.remind(id)).as("tomorrow").isFalse();
  }

  @Test
  void a_new_day_of_review_and_a_new_owner_are_reminded_anew() {
    DocumentId id = written(today.minusDays(9), editor);
    assertThat(reviews.remind(id)).isTrue();
    Actor other = given.admin();
    desk.change(editor, id, 1, form(today.minusDays(9), other), Map.of());
    assertThat(reviews.remind(id)).as("another owner").isTrue();
    desk.change(editor, id, 2, form(today.minusDays(2), other), Map.of());
    assertThat(reviews.remind(id)).as("another day").isTrue();
    assertThat(reviews.remind(id)).isFalse();
  }

  @Test
  void what_is_due_without_an_owner_reminds_nobody() {
    DocumentId id = written(today.minusDays(1), null);
    assertThat(reviews.unreminded()).doesNotContain(id);
    assertThat(all()).extracting(DueDocument::id).contains(id);
  }

  @Test
  void the_watch_finds_what_is_due() {
    DocumentId id = written(today.minusYears(3), editor);
    await()
        .atMost(10, SECONDS)
        .untilAsserted(() -> {
          watch.look();
          assertThat(reviews.unreminded()).doesNotContain(id);
        });
  }

  private List<DueDocument> all() {
    List<DueDocument> all = new ArrayList<>();
    Page<DueDocument> page = desk.due(editor, null);
    all.addAll(page.items());
    for (Cursor next = page.nextCursor(); next != null; next = page.nextCursor()) {
      page = desk.due(editor, next);
      all.addAll(page.items());
    }
    return all;
  }

  private DocumentId written(LocalDate reviewOn, Actor keeper) {
    DocumentId id = DocumentId.next();
    desk.write(editor, id, form(reviewOn, keeper), Map.of());
    return id;
  }

  private static DocumentForm form(LocalDate reviewOn, Actor keeper) {
    return new DocumentForm(
        "Due",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "",
        "Words.",
        keeper == null ? null : keeper.id(),
        reviewOn);
  }
}
