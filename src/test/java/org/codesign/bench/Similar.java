package org.codesign.bench;

import static org.codesign.db.generated.tables.IssuesIssue.ISSUES_ISSUE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Gatherers;
import org.HdrHistogram.Histogram;
import org.codesign.Codesign;
import org.codesign.catalogue.SystemId;
import org.codesign.fixture.Given;
import org.codesign.identity.Actor;
import org.codesign.issues.BoardItem;
import org.codesign.issues.IssueFacts;
import org.codesign.issues.IssueId;
import org.codesign.issues.IssueText;
import org.codesign.issues.Issues;
import org.codesign.issues.SimilarIssues;
import org.codesign.issues.SimilarTo;
import org.codesign.shared.PlainText;
import org.codesign.shared.SupplierId;
import org.jooq.DSLContext;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How often a linked duplicate is among the first issues that are shown under a title. The folder
 * has {@code issues.jsonl} (id, title, body) and {@code duplicates.tsv} (an id and a duplicate of
 * it); the title of each first one is typed, and the issue itself left out.
 */
final class Similar implements Bench.Benchmark {

  private static final int ROUNDS = 3;
  private static final int AT_ONCE = 500;
  private static final Instant THEN = Instant.parse("2026-01-05T09:00:00Z");

  private record Reported(IssueId id, String title, String body) {}

  @Override
  public void run(Options options, Figures figures) throws Exception {
    Path folder = options.file("folder");
    Map<String, Reported> issues = issuesIn(folder.resolve("issues.jsonl"));
    try (ConfigurableApplicationContext application = start()) {
      bringIn(application, List.copyOf(issues.values()));
    }
    try (ConfigurableApplicationContext application = start()) { // and all of them are indexed
      measure(application, issues, duplicatesIn(folder.resolve("duplicates.tsv")), figures);
    }
  }

  private static Map<String, Reported> issuesIn(Path file) throws IOException {
    Map<String, Reported> issues = new LinkedHashMap<>();
    for (String line : Files.readAllLines(file)) {
      JsonNode issue = JsonMapper.shared().readTree(line);
      issues.put(
          issue.path("id").asString(),
          new Reported(
              IssueId.next(), issue.path("title").asString(""), issue.path("body").asString("")));
    }
    return issues;
  }

  private static Map<String, Set<String>> duplicatesIn(Path file) throws IOException {
    Map<String, Set<String>> duplicates = new LinkedHashMap<>();
    for (String line : Files.readAllLines(file)) {
      String[] pair = line.split("\t");
      duplicates.computeIfAbsent(pair[0], any -> new HashSet<>()).add(pair[1]);
    }
    return duplicates;
  }

  private static ConfigurableApplicationContext start() {
    return SpringApplication.run(
        Codesign.class, "--codesign.home=" + Options.home(), "--server.port=0");
  }

  /** As an import does: rows first, and the product brings board and index in line with them. */
  private static void bringIn(ConfigurableApplicationContext application, List<Reported> issues) {
    Given given = application.getBean(Given.class);
    DSLContext db = application.getBean(DSLContext.class);
    SupplierId supplier = given.supplier();
    SystemId system = given.systemOf(supplier);
    Actor worker = given.worker(given.council());
    issues.stream()
        .gather(Gatherers.windowFixed(AT_ONCE))
        .forEach(some ->
            db.batch(some.stream().map(it -> insert(db, it, system, supplier, worker)).toList())
                .execute());
    application.getBean(IssueFacts.class).recountAll();
  }

  private static org.jooq.Query insert(
      DSLContext db, Reported issue, SystemId system, SupplierId supplier, Actor worker) {
    return db.insertInto(ISSUES_ISSUE)
        .set(ISSUES_ISSUE.ID, issue.id().value())
        .set(ISSUES_ISSUE.SYSTEM_ID, system.value())
        .set(ISSUES_ISSUE.SUPPLIER_ID, supplier.value())
        .set(ISSUES_ISSUE.REPORTER_ID, worker.id().value())
        .set(ISSUES_ISSUE.TITLE, cut(PlainText.tidyLine(issue.title()), IssueText.TITLE))
        .set(ISSUES_ISSUE.BODY, cut(PlainText.tidy(issue.body()), IssueText.BODY))
        .set(ISSUES_ISSUE.CATEGORY, "OTHER")
        .set(ISSUES_ISSUE.SEVERITY, (byte) 2)
        .set(ISSUES_ISSUE.CAUSE, "UNKNOWN")
        .set(ISSUES_ISSUE.ENTRY_MODE, "DIRECT")
        .set(ISSUES_ISSUE.CREATED_AT, THEN)
        .set(ISSUES_ISSUE.CHANGED_AT, THEN);
  }

  private static String cut(String text, int length) {
    return text.substring(0, Math.min(text.length(), length));
  }

  private static void measure(
      ConfigurableApplicationContext application,
      Map<String, Reported> issues,
      Map<String, Set<String>> duplicates,
      Figures figures)
      throws InterruptedException {
    SimilarIssues similar = application.getBean(SimilarIssues.class);
    Actor worker = application.getBean(Given.class).worker(null);
    while (!application.getBean(Issues.class).isSearchComplete(worker)) {
      Thread.sleep(100);
    }
    Histogram times = new Histogram(3);
    List<Integer> places = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      places.clear();
      times.reset();
      duplicates.forEach((query, wanted) -> {
        Reported asked = issues.get(query);
        if (asked != null) {
          long begun = System.nanoTime();
          List<BoardItem> found =
              similar.like(worker, new SimilarTo(asked.title(), "", null, asked.id()));
          times.recordValue((System.nanoTime() - begun) / 1000);
          places.add(placeOf(wanted.stream().map(issues::get).toList(), found));
        }
      });
    }
    for (int first : List.of(1, 5, 10)) {
      double hits = places.stream().filter(place -> place < first).count();
      figures.print("hit" + first, "%.3f".formatted(hits / places.size()));
    }
    figures.printMilliseconds("p95_ms", times, 95);
  }

  /** Counted from 0; very far where there is none. */
  private static int placeOf(List<Reported> wanted, List<BoardItem> found) {
    for (int place = 0; place < found.size(); place++) {
      IssueId id = found.get(place).id();
      if (wanted.stream().anyMatch(it -> it != null && it.id().equals(id))) {
        return place;
      }
    }
    return Integer.MAX_VALUE;
  }
}
