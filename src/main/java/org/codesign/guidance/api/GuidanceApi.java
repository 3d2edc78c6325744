package org.codesign.guidance.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.codesign.guidance.DocumentId;
import org.codesign.guidance.Facet;
import org.codesign.guidance.Guidance;
import org.codesign.guidance.GuidanceQuestion;
import org.codesign.guidance.ImportFile;
import org.codesign.guidance.ImportReport;
import org.codesign.identity.Actor;
import org.codesign.shared.Cursor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Guidance: search it, read it, import it. */
@RestController
@RequestMapping("/api/v1/guidance")
@Tag(name = "Guidance")
class GuidanceApi {

  private final Guidance guidance;
  private final ReportText reportText;

  GuidanceApi(Guidance guidance, ReportText reportText) {
    this.guidance = guidance;
    this.reportText = reportText;
  }

  @GetMapping("/search")
  @Operation(
      summary = "Sections that answer a question, by document, 10 documents a page",
      description =
          "Ranked as on the page. Words are found in any form. A \"quoted phrase\" must be there, a"
              + " -word must not; nothing else is syntax. Facets narrow; documents that are no"
              + " longer current are left out unless archive=true. 'complete' is false while the"
              + " search is being repaired; 'correction' tells what a mistyped question may mean.")
  SearchJson search(
      Actor actor,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String topic,
      @RequestParam(defaultValue = "") String audience,
      @RequestParam(defaultValue = "") String source,
      @RequestParam(defaultValue = "") String year,
      @RequestParam(defaultValue = "false") boolean archive,
      @RequestParam(required = false) @Nullable String cursor) {
    Map<Facet, String> only =
        Map.of(
            Facet.TOPIC, topic,
            Facet.AUDIENCE, audience,
            Facet.SOURCE, source,
            Facet.YEAR, year);
    GuidanceQuestion question = new GuidanceQuestion(q, only, archive);
    return SearchJson.of(
        guidance.search(actor, question, cursor == null ? null : Cursor.parse(cursor)));
  }

  @GetMapping("/suggest")
  @Operation(
      summary = "Headings that have all the words typed so far, at most 8",
      description = "The last word may be unfinished.")
  SuggestJson suggest(Actor actor, @RequestParam(defaultValue = "") String q) {
    return SuggestJson.of(guidance.suggest(actor, q));
  }

  @GetMapping("/documents/{id}")
  @Operation(summary = "A document; its html is safe to show")
  DocumentJson document(Actor actor, @PathVariable UUID id) {
    return DocumentJson.of(guidance.document(actor, new DocumentId(id)));
  }

  @PostMapping(value = "/documents", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "Import a folder of Markdown and HTML, as a ZIP; for facilitators",
      description =
          "The same path again is the same document, the same bytes again change nothing. What"
              + " cannot be read is left out and named, with the reason.")
  ImportReport importFolder(Actor actor, @Parameter(hidden = true) InputStream zip) {
    return guidance.importFiles(actor, List.of(new ImportFile("folder.zip", () -> zip)));
  }

  /** The same for people at a command line: see {@code bin/import-guidance}. */
  @PostMapping(value = "/documents", produces = MediaType.TEXT_PLAIN_VALUE)
  @Operation(hidden = true)
  String importFolderInWords(Actor actor, InputStream zip) {
    return reportText.of(importFolder(actor, zip));
  }
}
