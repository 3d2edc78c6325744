package org.codesign.suppliers.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.codesign.db.generated.tables.SuppliersProof.SUPPLIERS_PROOF;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.codesign.fixture.Given;
import org.codesign.fixture.ViewTest;
import org.codesign.issues.IssueId;
import org.codesign.priorities.GivenEvidence;
import org.codesign.priorities.GivenEvidence.Market;
import org.codesign.shared.ui.EmptyState;
import org.codesign.suppliers.Verdict;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a supplier reads of its promises. */
class PromisesViewTest extends ViewTest {

  @Autowired Given given;
  @Autowired GivenEvidence evidence;
  @Autowired DSLContext db;

  @Test
  void a_loss_is_told_as_a_loss_with_its_interval_the_right_way_round() {
    Market market = evidence.market();
    promise(market, evidence.issue(market, "Slower than before"), -2.04, -2.9, -1.04);
    signIn(given.personOf(market.supplier()));

    UI.getCurrent().navigate("promises");

    assertThat(find(Anchor.class).all()).extracting(Anchor::getText).contains("Slower than before");
    assertThat(find(Span.class).all())
        .extracting(Span::getText)
        .contains("Takes longer", "2.0 minutes longer (90%: 1.0 to 2.9)");
  }

  @Test
  void nobody_reads_of_another_s_promises() {
    Market market = evidence.market();
    promise(market, evidence.issue(market, "Not yours"), 2, 1, 3);
    signIn(given.personOf(given.supplier()));

    UI.getCurrent().navigate("promises");

    assertThat(find(EmptyState.class).all()).hasSize(1);
    assertThat(find(Anchor.class).all()).extracting(Anchor::getText).doesNotContain("Not yours");
  }

  private void promise(Market market, IssueId issue, double gain, double lower, double upper) {
    Instant then = Instant.parse("2026-03-02T09:00:00Z");
    db.insertInto(SUPPLIERS_PROOF)
        .set(SUPPLIERS_PROOF.SUPPLIER_ID, market.supplier().value())
        .set(SUPPLIERS_PROOF.ISSUE_ID, issue.value())
        .set(SUPPLIERS_PROOF.RELEASE_ID, UUID.randomUUID())
        .set(SUPPLIERS_PROOF.RELEASE_NAME, "9.9")
        .set(SUPPLIERS_PROOF.SYSTEM_ID, market.system().value())
        .set(SUPPLIERS_PROOF.PROMISED_AT, then)
        .set(SUPPLIERS_PROOF.DELIVERED, 3)
        .set(SUPPLIERS_PROOF.STILL_OPEN, 0)
        .set(SUPPLIERS_PROOF.VERDICT, (gain < 0 ? Verdict.WORSE : Verdict.GAVE_BACK).name())
        .set(SUPPLIERS_PROOF.JUDGED_AT, then)
        .set(SUPPLIERS_PROOF.COMPARED, true)
        .set(SUPPLIERS_PROOF.GAIN, BigDecimal.valueOf(gain))
        .set(SUPPLIERS_PROOF.GAIN_LOWER, BigDecimal.valueOf(lower))
        .set(SUPPLIERS_PROOF.GAIN_UPPER, BigDecimal.valueOf(upper))
        .set(SUPPLIERS_PROOF.COUNCILS, 3)
        .set(SUPPLIERS_PROOF.WORKERS, 30)
        .set(SUPPLIERS_PROOF.ENTRIES, 60)
        .set(SUPPLIERS_PROOF.OTHERS, 3)
        .set(SUPPLIERS_PROOF.CREATED_AT, then)
        .set(SUPPLIERS_PROOF.CHANGED_AT, then)
        .execute();
  }
}
