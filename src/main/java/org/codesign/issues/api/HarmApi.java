package org.codesign.issues.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.codesign.identity.Actor;
import org.codesign.issues.HarmReport;
import org.codesign.issues.HarmReports;
import org.codesign.issues.IssueId;
import org.codesign.shared.Cursor;
import org.codesign.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reports that say someone could come to harm, for council leads, suppliers and facilitators. */
@RestController
@RequestMapping("/api/v1/harm-reports")
@Tag(name = "Harm reports")
class HarmApi {

  private final HarmReports reports;

  HarmApi(HarmReports reports) {
    this.reports = reports;
  }

  @GetMapping
  @Operation(summary = "The newest first, 25 a page")
  HarmPage page(Actor actor, @RequestParam(required = false) @Nullable String cursor) {
    return HarmPage.of(reports.page(actor, cursor == null ? null : Cursor.parse(cursor)));
  }

  @PutMapping("/{issue}/acknowledgement")
  @Operation(summary = "Say that one's council, or company, has seen it")
  HarmJson acknowledge(Actor actor, @PathVariable UUID issue) {
    reports.acknowledge(actor, new IssueId(issue));
    return HarmJson.of(reports.one(actor, new IssueId(issue)));
  }

  record HarmPage(List<HarmJson> items, @Nullable String next) {

    static HarmPage of(Page<HarmReport> page) {
      return new HarmPage(
          page.items().stream().map(HarmJson::of).toList(),
          page.next().map(Cursor::text).orElse(null));
    }
  }
}
