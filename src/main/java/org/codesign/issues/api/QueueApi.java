package org.codesign.issues.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.codesign.catalogue.SystemId;
import org.codesign.identity.Actor;
import org.codesign.issues.Cause;
import org.codesign.issues.CauseHint;
import org.codesign.issues.Triage;
import org.codesign.issues.TriageFilter;
import org.codesign.issues.TriageItem;
import org.codesign.shared.Cursor;
import org.codesign.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The facilitator's queue. */
@RestController
@RequestMapping("/api/v1/issue-queue")
@Tag(name = "Care of issues")
class QueueApi {

  private final Triage triage;

  QueueApi(Triage triage) {
    this.triage = triage;
  }

  @GetMapping
  @Operation(summary = "Issues nobody looked at yet, or those looked at, 25 a page")
  QueuePage queue(
      Actor actor,
      @RequestParam(required = false) @Nullable UUID system,
      @RequestParam(defaultValue = "WAITING") TriageFilter.State state,
      @RequestParam(defaultValue = "true") boolean harmFirst,
      @RequestParam(required = false) @Nullable String cursor) {
    TriageFilter filter =
        new TriageFilter(system == null ? null : new SystemId(system), state, harmFirst);
    return QueuePage.of(triage.queue(actor, filter, cursor == null ? null : Cursor.parse(cursor)));
  }

  /**
   * @param hint what it may come from, where the answers say so
   */
  record QueuedJson(
      BoardItemJson issue, Cause cause, @Nullable Instant lookedAt, @Nullable CauseHint hint) {

    static QueuedJson of(TriageItem item) {
      return new QueuedJson(
          BoardItemJson.of(item.item()), item.cause(), item.looked(), item.causeHint());
    }
  }

  /**
   * @param next the cursor of the next page, none where the list ends
   */
  record QueuePage(List<QueuedJson> items, @Nullable String next) {

    static QueuePage of(Page<TriageItem> page) {
      return new QueuePage(
          page.items().stream().map(QueuedJson::of).toList(),
          page.next().map(Cursor::text).orElse(null));
    }
  }
}
