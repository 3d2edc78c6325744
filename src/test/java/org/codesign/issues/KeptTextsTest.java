package org.codesign.issues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.codesign.db.generated.tables.IssuesKept.ISSUES_KEPT;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.codesign.catalogue.SystemId;
import org.codesign.fixture.CodesignTest;
import org.codesign.fixture.Given;
import org.codesign.identity.Actor;
import org.codesign.identity.NotAllowed;
import org.codesign.identity.Role;
import org.codesign.privacy.KeepReason;
import org.codesign.shared.Cursor;
import org.codesign.shared.Invalid;
import org.codesign.shared.NotFound;
import org.codesign.shared.Page;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CodesignTest
class KeptTextsTest {

  static final String WRITTEN = "The search for LS1 4AP hangs.";
  static final String MASKED = "The search for [postcode] hangs.";

  @Autowired Issues issues;
  @Autowired Moderation moderation;
  @Autowired Given given;
  @Autowired DSLContext db;

  SystemId system;
  Actor reporter;
  Actor facilitator;

  @BeforeEach
  void people() {
    system = given.systemOf(given.supplier());
    reporter = given.worker(given.council());
    facilitator = given.facilitator();
  }

  private IssueId kept() {
    IssueId id = IssueId.next();
    issues.report(
        reporter,
        id,
        Reports.saying(system, "Search hangs", WRITTEN),
        Map.of("body", KeepReason.INVENTED));
    return id;
  }

  private KeptText waiting(IssueId issue) {
    return all().stream().filter(it -> it.issue().equals(issue)).findFirst().orElseThrow();
  }

  private List<KeptText> all() {
    List<KeptText> all = new ArrayList<>();
    @Nullable Cursor after = null;
    do {
      Page<KeptText> page = moderation.waiting(facilitator, after);
      all.addAll(page.items());
      after = page.nextCursor();
    } while (after != null);
    return all;
  }

  private String bodyOf(IssueId issue) {
    return issues.issue(reporter, issue).text().body();
  }

  @Test
  void what_may_tell_who_somebody_is_is_refused_where_it_stands() {
    ReportForm form = Reports.saying(system, "Client 943 476 5919", WRITTEN);

    assertThatThrownBy(() -> issues.report(reporter, IssueId.next(), form))
        .isInstanceOfSatisfying(
            Invalid.class,
            it ->
                assertThat(it.faults())
                    .containsExactly(
                        new Invalid.Fault(
                            "title", "guard.NHS_NUMBER", new Invalid.Span("NHS_NUMBER", 7, 19)),
                        new Invalid.Fault(
                            "body", "guard.POSTCODE", new Invalid.Span("POSTCODE", 15, 22))));
  }

  @Test
  void a_text_kept_with_a_reason_is_read_masked_until_it_is_released() {
    IssueId issue = kept();
    assertThat(bodyOf(issue)).isEqualTo(MASKED);
    assertThat(moderation.waitingOfMine(reporter, issue)).isEqualTo(1);
    assertThat(moderation.waitingOfMine(given.worker(given.council()), issue)).isZero();
    KeptText waiting = waiting(issue);
    assertThat(waiting.text()).isEqualTo(WRITTEN);

    moderation.release(facilitator, waiting.id());

    assertThat(bodyOf(issue)).isEqualTo(WRITTEN);
    assertThat(rowsWith(WRITTEN, issue)).isZero();
    assertThatThrownBy(() -> moderation.release(facilitator, waiting.id()))
        .isInstanceOf(NotFound.class);
  }

  @Test
  void a_refused_text_stays_masked_and_is_erased() {
    IssueId issue = kept();

    moderation.refuse(facilitator, waiting(issue).id(), Refusal.TELLS_OF_A_PERSON);

    assertThat(bodyOf(issue)).isEqualTo(MASKED);
    assertThat(rowsWith(WRITTEN, issue)).isZero();
    assertThat(moderation.waitingOfMine(reporter, issue)).isZero();
  }

  private int rowsWith(String text, IssueId issue) {
    return db.fetchCount(
        ISSUES_KEPT, ISSUES_KEPT.ISSUE_ID.eq(issue.value()).and(ISSUES_KEPT.TEXT.eq(text)));
  }

  @Test
  void words_that_changed_overtake_what_waited_and_others_do_not() {
    IssueId issue = kept();
    issues.reword(reporter, issue, 1, new IssueText("Search hangs for good", MASKED, ""));
    assertThat(waiting(issue).text()).as("the body is the same").isEqualTo(WRITTEN);

    issues.reword(reporter, issue, 2, new IssueText("Search hangs", "It hangs.", ""));

    assertThat(all()).noneMatch(it -> it.issue().equals(issue));
    assertThat(rowsWith(WRITTEN, issue)).isZero();
  }

  @Test
  void sent_twice_it_waits_once() {
    IssueId id = kept();
    issues.report(
        reporter,
        id,
        Reports.saying(system, "Search hangs", WRITTEN),
        Map.of("body", KeepReason.INVENTED));

    assertThat(all().stream().filter(it -> it.issue().equals(id))).hasSize(1);
  }

  @Test
  void a_mask_longer_than_what_it_covers_still_fits() {
    IssueId id = IssueId.next();
    String title = "x".repeat(110) + " AB123456C";
    issues.report(
        reporter,
        id,
        Reports.saying(system, title, "Long."),
        Map.of("title", KeepReason.NOT_PERSONAL));

    assertThat(issues.issue(reporter, id).text().title()).hasSizeLessThanOrEqualTo(120);
    moderation.release(facilitator, waiting(id).id());
    assertThat(issues.issue(reporter, id).text().title()).isEqualTo(title);
  }

  @Test
  void nobody_but_facilitators_reads_or_decides() {
    KeptId id = waiting(kept()).id();
    for (Actor other :
        List.of(
            reporter,
            given.admin(),
            given.person(given.council(), null, Role.COUNCIL_LEAD),
            given.personOf(given.supplier()))) {
      assertThatThrownBy(() -> moderation.waiting(other, null)).isInstanceOf(NotAllowed.class);
      assertThatThrownBy(() -> moderation.release(other, id)).isInstanceOf(NotAllowed.class);
      assertThatThrownBy(() -> moderation.refuse(other, id, Refusal.UNCERTAIN))
          .isInstanceOf(NotAllowed.class);
    }
  }
}
