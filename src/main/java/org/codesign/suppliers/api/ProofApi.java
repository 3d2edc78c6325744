package org.codesign.suppliers.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.codesign.identity.Actor;
import org.codesign.issues.IssueId;
import org.codesign.shared.Cursor;
import org.codesign.shared.NotFound;
import org.codesign.shared.Page;
import org.codesign.suppliers.AskedAgain;
import org.codesign.suppliers.Felt;
import org.codesign.suppliers.FeltForm;
import org.codesign.suppliers.FeltTally;
import org.codesign.suppliers.Gain;
import org.codesign.suppliers.Means;
import org.codesign.suppliers.Proof;
import org.codesign.suppliers.ProofItem;
import org.codesign.suppliers.ProofRule;
import org.codesign.suppliers.Proofs;
import org.codesign.suppliers.TrackRecord;
import org.codesign.suppliers.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Whether promised fixes gave time back. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Proof")
class ProofApi {

  private final Proofs proofs;

  ProofApi(Proofs proofs) {
    this.proofs = proofs;
  }

  @GetMapping("/issues/{issue}/proof")
  @Operation(
      summary = "What came of the fix that a supplier promised for an issue",
      description =
          "Minutes a time on the issue's screen in the 90 days before and after each council got"
              + " the release, held against councils without it over the same days; the interval is"
              + " at 90%. Not found where nothing was promised. Suppliers read of their own.")
  ProofJson of(Actor actor, @PathVariable UUID issue) {
    return ProofJson.of(proofs.of(actor, new IssueId(issue)));
  }

  @GetMapping("/issues/{issue}/asked-again")
  @Operation(
      summary = "Whether the person is asked if it is better now, and what they said",
      description = "Not found where they are not asked.")
  AskedJson asked(Actor actor, @PathVariable UUID issue) {
    return proofs
        .asked(actor, new IssueId(issue))
        .map(AskedJson::of)
        .orElseThrow(() -> new NotFound("issue"));
  }

  @PutMapping("/issues/{issue}/asked-again")
  @Operation(summary = "Say whether it is better now; what was said before is replaced")
  AskedJson say(Actor actor, @PathVariable UUID issue, @RequestBody SaidJson said) {
    proofs.say(actor, new IssueId(issue), new FeltForm(said.felt(), said.minutes()));
    return asked(actor, issue);
  }

  @GetMapping("/track-record")
  @Operation(summary = "Suppliers: how you kept your promises, in numbers")
  TrackRecord trackRecord(Actor actor) {
    return proofs.trackRecord(actor);
  }

  @GetMapping("/promises")
  @Operation(summary = "Suppliers: what you promised and what came of it, 25 a page")
  PromisePage promises(Actor actor, @RequestParam(required = false) @Nullable String cursor) {
    return PromisePage.of(proofs.promises(actor, cursor == null ? null : Cursor.parse(cursor)));
  }

  /**
   * @param entries before or after, whichever are fewer, to the nearest 5; 0 where too few people
   *     logged them
   * @param stillOpen councils measured whose 90 days are not over
   */
  record ProofJson(
      UUID issue,
      String supplier,
      String release,
      Instant promisedAt,
      @Nullable LocalDate promisedFor,
      @Nullable LocalDate firstOn,
      int delivered,
      int stillOpen,
      Verdict verdict,
      boolean compared,
      @Nullable Gain minutesGivenBack,
      int entries,
      int entriesNeeded,
      int workers,
      int councils,
      @Nullable Means minutes,
      int otherCouncils,
      @Nullable Means otherMinutes,
      @Nullable FeltTally felt) {

    static ProofJson of(Proof it) {
      return new ProofJson(
          it.issue().value(),
          it.supplierName(),
          it.releaseName(),
          it.promisedAt(),
          it.promisedFor(),
          it.firstOn(),
          it.delivered(),
          it.stillOpen(),
          it.verdict(),
          it.measured().compared(),
          it.measured().gain(),
          it.measured().entries(),
          ProofRule.LEAST_ENTRIES,
          it.measured().workers(),
          it.measured().councils(),
          it.measured().ours(),
          it.measured().others(),
          it.measured().theirs(),
          it.tally());
    }
  }

  record SaidJson(@Nullable Felt felt, @Nullable BigDecimal minutes) {}

  /**
   * @param said null until the person said
   */
  record AskedJson(String supplier, String release, LocalDate since, @Nullable SaidJson said) {

    static AskedJson of(AskedAgain it) {
      return new AskedJson(
          it.supplierName(),
          it.releaseName(),
          it.since(),
          it.answer().map(said -> new SaidJson(said.felt(), said.minutes())).orElse(null));
    }
  }

  record PromiseJson(
      UUID issue,
      int number,
      String title,
      String release,
      Instant promisedAt,
      @Nullable LocalDate promisedFor,
      int delivered,
      Verdict verdict,
      boolean compared,
      @Nullable Gain minutesGivenBack) {

    static PromiseJson of(ProofItem it) {
      return new PromiseJson(
          it.issue().value(),
          it.number(),
          it.title(),
          it.releaseName(),
          it.promisedAt(),
          it.promisedFor(),
          it.delivered(),
          it.verdict(),
          it.compared(),
          it.gain());
    }
  }

  record PromisePage(List<PromiseJson> items, @Nullable String next) {

    static PromisePage of(Page<ProofItem> page) {
      return new PromisePage(
          page.items().stream().map(PromiseJson::of).toList(),
          page.next().map(Cursor::text).orElse(null));
    }
  }
}
