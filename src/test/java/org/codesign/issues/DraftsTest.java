package org.codesign.issues;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.codesign.db.generated.tables.IssuesDraft.ISSUES_DRAFT;

import jakarta.validation.ConstraintViolationException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.codesign.catalogue.ScreenId;
import org.codesign.catalogue.SystemId;
import org.codesign.fixture.CodesignTest;
import org.codesign.fixture.Given;
import org.codesign.identity.Actor;
import org.codesign.identity.NotAllowed;
import org.codesign.issues.DraftSaving.AlreadySent;
import org.codesign.issues.DraftSaving.ChangedElsewhere;
import org.codesign.issues.DraftSaving.Saved;
import org.codesign.issues.internal.Tidying;
import org.codesign.privacy.KeepReason;
import org.codesign.shared.EntryMode;
import org.codesign.shared.Invalid;
import org.codesign.shared.NotFound;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@CodesignTest
class DraftsTest {

  @Autowired Given given;
  @Autowired Drafts drafts;
  @Autowired Issues issues;
  @Autowired Tidying tidying;
  @Autowired DSLContext db;
  @Autowired Clock clock;

  Actor worker;
  SystemId system;
  IssueId id = IssueId.next();

  @BeforeEach
  void aWorker() {
    worker = given.worker(given.council());
    system = given.systemOf(given.supplier());
  }

  @Test
  void everything_typed_so_far_comes_back() {
    ScreenId screen = given.screenOf(system);
    DraftForm form =
        new DraftForm(
            system,
            given.systemOf(given.supplier()),
            screen,
            List.of(new Pin(0.25, 0.5), new Pin(0.1, 0.9)),
            true,
            "Half a titl",
            "One line\n\n- and a list",
            "Paper",
            Category.SPEED,
            3,
            Cause.INTEGRATION,
            EntryMode.KEYED_AGAIN,
            true,
            Frequency.WEEKLY,
            new BigDecimal("2.5"),
            Map.of());

    assertThat(drafts.save(worker, id, 0, form)).isEqualTo(new Saved(1));

    assertThat(drafts.draft(worker, id).form()).isEqualTo(form);
    assertThat(drafts.drafts(worker)).extracting(Draft::id).containsExactly(id);
  }

  @Test
  void a_draft_may_be_almost_empty() {
    drafts.save(worker, id, 0, Typed.nothing());
    assertThat(drafts.draft(worker, id).form().isEmpty()).isTrue();
  }

  @Test
  void each_save_is_made_from_the_one_before() {
    drafts.save(worker, id, 0, Typed.title("One"));
    assertThat(drafts.save(worker, id, 1, Typed.title("Two"))).isEqualTo(new Saved(2));
    assertThat(drafts.draft(worker, id).form().title()).isEqualTo("Two");
  }

  @Test
  void a_save_that_is_sent_twice_is_one() {
    drafts.save(worker, id, 0, Typed.title("One"));
    assertThat(drafts.save(worker, id, 0, Typed.title("One"))).isEqualTo(new Saved(1));
  }

  @Test
  void what_was_typed_on_another_device_is_not_overwritten() {
    drafts.save(worker, id, 0, Typed.title("On the phone"));
    drafts.save(worker, id, 1, Typed.title("On the phone, later"));

    assertThat(drafts.save(worker, id, 1, Typed.title("On the laptop")))
        .isInstanceOfSatisfying(
            ChangedElsewhere.class,
            it -> assertThat(it.now().form().title()).isEqualTo("On the phone, later"));
    assertThat(drafts.save(worker, id, 2, Typed.title("On the laptop"))).isEqualTo(new Saved(3));
  }

  @Test
  void nobody_else_finds_it_and_nobody_else_writes_it() {
    drafts.save(worker, id, 0, Typed.title("Mine"));
    for (Actor other : List.of(given.worker(worker.homeCouncil()), given.facilitator())) {
      assertThat(drafts.drafts(other)).isEmpty();
      assertThatThrownBy(() -> drafts.draft(other, id)).isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> drafts.save(other, id, 0, Typed.title("Theirs")))
          .isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> drafts.save(other, id, 1, Typed.title("Theirs")))
          .isInstanceOf(NotFound.class);
      assertThatThrownBy(() -> drafts.restore(other, id)).isInstanceOf(NotFound.class);
      drafts.discard(other, id);
    }
    assertThat(drafts.draft(worker, id).form().title()).isEqualTo("Mine");
  }

  @Test
  void who_may_not_report_has_no_drafts() {
    for (Actor other : List.of(given.personOf(given.supplier()), given.admin())) {
      assertThatThrownBy(() -> drafts.drafts(other)).isInstanceOf(NotAllowed.class);
      assertThatThrownBy(() -> drafts.save(other, id, 0, Typed.nothing()))
          .isInstanceOf(NotAllowed.class);
    }
  }

  @Test
  void sending_the_report_ends_the_draft_for_good() {
    drafts.save(worker, id, 0, Typed.title("Save lies below the fold"));

    issues.report(worker, id, Reports.on(system));

    assertThat(drafts.drafts(worker)).isEmpty();
    assertThat(drafts.save(worker, id, 1, Typed.title("too late"))).isEqualTo(new AlreadySent());
    assertThat(drafts.drafts(worker)).isEmpty();
    Actor other = given.worker(given.council());
    assertThatThrownBy(() -> drafts.save(other, id, 0, Typed.nothing()))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void what_was_thrown_away_comes_back_for_a_day() {
    drafts.save(worker, id, 0, Typed.title("Not so bad"));
    drafts.discard(worker, id);
    assertThat(drafts.drafts(worker)).isEmpty();
    assertThatThrownBy(() -> drafts.draft(worker, id)).isInstanceOf(NotFound.class);

    drafts.restore(worker, id);

    assertThat(drafts.draft(worker, id).form().title()).isEqualTo("Not so bad");
    drafts.discard(worker, id);
    setBack(ISSUES_DRAFT.DISCARDED_AT, Duration.ofHours(25));
    tidying.drafts();
    assertThatThrownBy(() -> drafts.restore(worker, id)).isInstanceOf(NotFound.class);
  }

  @Test
  void who_goes_on_writing_after_it_was_thrown_away_elsewhere_keeps_it() {
    drafts.save(worker, id, 0, Typed.title("Once"));
    drafts.discard(worker, id);
    assertThat(drafts.save(worker, id, 1, Typed.title("Once more"))).isEqualTo(new Saved(2));
    assertThat(drafts.draft(worker, id).form().title()).isEqualTo("Once more");
  }

  @Test
  void a_draft_goes_thirty_days_after_its_last_change() {
    IssueId fresh = IssueId.next();
    drafts.save(worker, id, 0, Typed.title("Old"));
    drafts.save(worker, fresh, 0, Typed.title("Fresh"));
    setBack(ISSUES_DRAFT.CHANGED_AT, Duration.ofDays(31));
    tidying.drafts();
    assertThat(drafts.drafts(worker)).extracting(Draft::id).containsExactly(fresh);
  }

  private void setBack(org.jooq.Field<Instant> moment, Duration by) {
    db.update(ISSUES_DRAFT)
        .set(moment, clock.instant().minus(by))
        .where(ISSUES_DRAFT.ID.eq(id.value()))
        .execute();
  }

  @Test
  void twenty_are_enough() {
    IntStream.range(0, 20)
        .forEach(i -> drafts.save(worker, IssueId.next(), 0, Typed.title("No " + i)));
    assertThatThrownBy(() -> drafts.save(worker, id, 0, Typed.title("One more")))
        .isInstanceOf(Invalid.class);
    Draft known = drafts.drafts(worker).getLast();
    assertThat(drafts.save(worker, known.id(), known.version(), Typed.title("Changed")))
        .isInstanceOf(Saved.class);
  }

  static Stream<DraftForm> forms_beyond_measure() {
    return Stream.of(
        Typed.title("t".repeat(501)),
        Typed.body("b".repeat(20_001)),
        Typed.pins(java.util.Collections.nCopies(6, new Pin(0, 0))),
        Typed.pins(List.of(new Pin(1.5, 0))));
  }

  @ParameterizedTest
  @MethodSource("forms_beyond_measure")
  void a_draft_has_its_measure(DraftForm form) {
    assertThatThrownBy(() -> drafts.save(worker, id, 0, form))
        .isInstanceOf(ConstraintViolationException.class);
  }

  @Test
  void what_identifies_a_person_is_never_kept_clear() {
    String text = "Her NHS number 943 476 5919 is shown twice, write to jo@tests.example";
    drafts.save(worker, id, 0, Typed.body(text));
    String kept =
        db.select(ISSUES_DRAFT.BODY)
            .from(ISSUES_DRAFT)
            .where(ISSUES_DRAFT.ID.eq(id.value()))
            .fetchSingle(ISSUES_DRAFT.BODY);
    assertThat(kept)
        .contains("is shown twice")
        .doesNotContain("943 476")
        .doesNotContain("jo@tests");
    assertThat(drafts.save(worker, id, 0, Typed.body(text))).isEqualTo(new Saved(1));
  }

  @Test
  void what_its_writer_chose_to_keep_comes_back_with_the_reason() {
    String text = "The test client's number is 943 476 5919";
    Map<String, KeepReason> kept = Map.of("body", KeepReason.INVENTED);
    drafts.save(worker, id, 0, Typed.kept("Ring 07700 900123", text, kept));

    DraftForm back = drafts.draft(worker, id).form();
    assertThat(back.body()).isEqualTo(text);
    assertThat(back.title()).as("nothing was said of it").doesNotContain("07700");
    assertThat(back.kept()).isEqualTo(kept);

    drafts.save(
        worker,
        id,
        1,
        Typed.kept(
            "", "Nothing of anybody", Map.of("body", KeepReason.INVENTED, "x", KeepReason.PUBLIC)));
    assertThat(drafts.draft(worker, id).form().kept()).as("holds for what was there").isEmpty();
  }

  @Test
  void letters_of_all_scripts_and_script_itself_are_only_text() {
    String text = "O'Brien שלום 😀 <script>alert(1)</script> " + "x".repeat(10_000);
    drafts.save(worker, id, 0, Typed.body(text));
    assertThat(drafts.draft(worker, id).form().body()).isEqualTo(text);
  }

  @Test
  void of_two_first_saves_at_once_one_is_told_of_the_other() throws Exception {
    for (int round = 0; round < 10; round++) {
      IssueId one = IssueId.next();
      List<Callable<DraftSaving>> saves =
          List.of(
              () -> drafts.save(worker, one, 0, Typed.title("On the phone")),
              () -> drafts.save(worker, one, 0, Typed.title("On the laptop")));
      List<DraftSaving> became = new ArrayList<>();
      try (var devices = Executors.newVirtualThreadPerTaskExecutor()) {
        for (var save : devices.invokeAll(saves)) {
          became.add(save.get());
        }
      }
      String kept = drafts.draft(worker, one).form().title();
      assertThat(became).filteredOn(Saved.class::isInstance).hasSize(1);
      assertThat(became)
          .filteredOn(ChangedElsewhere.class::isInstance)
          .singleElement(as(type(ChangedElsewhere.class)))
          .satisfies(it -> assertThat(it.now().form().title()).isEqualTo(kept));
      drafts.discard(worker, one);
    }
  }

  @Test
  void twenty_are_enough_also_at_once() throws Exception {
    List<Callable<Boolean>> saves =
        IntStream.range(0, 30)
            .<Callable<Boolean>>mapToObj(i -> () -> maySave(IssueId.next()))
            .toList();
    int saved = 0;
    try (var windows = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var save : windows.invokeAll(saves)) {
        saved += save.get() ? 1 : 0;
      }
    }
    assertThat(saved).isEqualTo(20);
  }

  private boolean maySave(IssueId which) {
    try {
      return drafts.save(worker, which, 0, Typed.title("At once")) instanceof Saved;
    } catch (Invalid enough) {
      return false;
    }
  }

  @Test
  void what_comes_back_comes_back_within_a_day_and_is_one_of_twenty() {
    drafts.save(worker, id, 0, Typed.title("Thrown away"));
    drafts.discard(worker, id);
    List<IssueId> others = Stream.generate(IssueId::next).limit(20).toList();
    others.forEach(it -> drafts.save(worker, it, 0, Typed.title("Another")));

    assertThatThrownBy(() -> drafts.restore(worker, id)).isInstanceOf(Invalid.class);
    assertThat(drafts.drafts(worker)).hasSize(20);
    drafts.discard(worker, others.getFirst());
    drafts.restore(worker, id);
    drafts.restore(worker, id);
    assertThat(drafts.draft(worker, id).form().title()).isEqualTo("Thrown away");

    drafts.discard(worker, id);
    setBack(ISSUES_DRAFT.DISCARDED_AT, Duration.ofHours(25));
    assertThatThrownBy(() -> drafts.restore(worker, id))
        .as("also before it is tidied away")
        .isInstanceOf(NotFound.class);
  }
}
