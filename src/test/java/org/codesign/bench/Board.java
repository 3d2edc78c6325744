package org.codesign.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.codesign.Codesign;
import org.codesign.catalogue.Catalogue;
import org.codesign.catalogue.ScreenId;
import org.codesign.catalogue.SystemId;
import org.codesign.fixture.Given;
import org.codesign.identity.Actor;
import org.codesign.issues.BoardFilter;
import org.codesign.issues.BoardItem;
import org.codesign.issues.BoardSort;
import org.codesign.issues.IssueId;
import org.codesign.issues.Issues;
import org.codesign.issues.ScreenPins;
import org.jooq.DSLContext;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The board among many issues: pages of every sort under several filters, from the first on and
 * deep within, asked of the facade and over REST by one person after the other.
 */
final class Board implements Bench.Benchmark {

  private static final int WARM_UP = 3;
  private static final int ROUNDS = 10;
  private static final int HEAT_WARM_UP = 20;
  private static final int HEAT_ROUNDS = 100;

  private final HttpClient http = HttpClient.newHttpClient();

  @Override
  public void run(Options options, Figures figures) throws Exception {
    if (!Files.exists(Options.home().resolve("db"))) {
      start(options).close(); // makes the data
    }
    try (ConfigurableApplicationContext application = start(options)) { // and all of it is indexed
      measure(application, options.number("rounds", ROUNDS), figures);
    }
  }

  private static ConfigurableApplicationContext start(Options options) {
    return SpringApplication.run(
        Codesign.class,
        "--codesign.home=" + Options.home(),
        "--server.port=0",
        "--codesign.sample=true",
        "--codesign.sample.issues=" + options.number("issues", 100_000),
        "--codesign.sample.answers=" + options.number("answers", 1_000_000),
        "--codesign.sample.entries=1000");
  }

  private void measure(ConfigurableApplicationContext application, int rounds, Figures figures)
      throws Exception {
    Issues issues = application.getBean(Issues.class);
    Given given = application.getBean(Given.class);
    Actor worker = given.personWith("worker@demo.example");
    SystemId system = application.getBean(Catalogue.class).systems(worker).getFirst().id();
    String site =
        "http://localhost:" + application.getEnvironment().getProperty("local.server.port");
    String token = given.tokenOf(worker);

    awaitSearch(issues, worker);
    if (rounds > 0) {
      pages(issues, worker, system, rounds, site, token, figures);
    }
    figures.printMilliseconds("similar_p95_ms", Typing.measure(application, worker), 95);
    List<IssueId> asked =
        issues.board(worker, BoardFilter.ALL_OPEN, BoardSort.NEWEST, null).items().stream()
            .map(BoardItem::id)
            .toList();
    BoardAnswers answers = new BoardAnswers(issues, given, worker.council().orElseThrow(), asked);
    figures.printMilliseconds("answer_p95_ms", answers.measure(), 95);
    heat(application, worker, site, token, figures);
  }

  private void pages(
      Issues issues,
      Actor worker,
      SystemId system,
      int rounds,
      String site,
      String token,
      Figures figures)
      throws Exception {
    List<BoardPage> pages = BoardPage.many(issues, worker, system);
    Map<String, Histogram> facade = new LinkedHashMap<>();
    Map<String, Histogram> rest = new LinkedHashMap<>();
    for (int round = -WARM_UP; round < rounds; round++) {
      boolean counts = round >= 0;
      for (BoardPage page : pages) {
        long facadeTime = time(() -> page.ask(issues, worker));
        long restTime = time(() -> ask(page.on(site), token));
        if (counts) {
          record(facade, page, facadeTime);
          record(rest, page, restTime);
        }
      }
      System.err.println("round " + round);
    }
    print("facade", facade, figures);
    figures.printMilliseconds("deep_p95_ms", deep(facade), 95);
    print("rest", rest, figures);
  }

  private void heat(
      ConfigurableApplicationContext application,
      Actor worker,
      String site,
      String token,
      Figures figures)
      throws Exception {
    ScreenPins pins = application.getBean(ScreenPins.class);
    ScreenId screen = new BoardHeat(application.getBean(DSLContext.class)).crowded();
    Histogram map = new Histogram(3);
    Histogram list = new Histogram(3);
    Histogram rest = new Histogram(3);
    for (int round = -HEAT_WARM_UP; round < HEAT_ROUNDS; round++) {
      long mapTime = time(() -> pins.heat(worker, screen));
      long listTime = time(() -> pins.issues(worker, screen, null, null));
      long restTime = time(() -> ask(site + "/api/v1/screens/" + screen, token));
      if (round >= 0) {
        map.recordValue(mapTime);
        list.recordValue(listTime);
        rest.recordValue(restTime);
      }
    }
    figures.printMilliseconds("heatmap_p95_ms", map, 95);
    figures.printMilliseconds("heatmap_rest_p95_ms", rest, 95);
    figures.printMilliseconds("heatmap_issues_p95_ms", list, 95);
  }

  private static void awaitSearch(Issues issues, Actor worker) throws InterruptedException {
    while (!issues.isSearchComplete(worker)) {
      Thread.sleep(10);
    }
  }

  private HttpResponse<String> ask(String address, String token) throws Exception {
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Bearer " + token)
                .build(),
            BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(answer.statusCode() + " " + answer.body());
    }
    return answer;
  }

  private static long time(Work work) throws Exception {
    long begun = System.nanoTime();
    work.run();
    return (System.nanoTime() - begun) / 1000;
  }

  private static void record(Map<String, Histogram> all, BoardPage page, long microseconds) {
    for (String name : List.of("", "_" + page.name())) {
      all.computeIfAbsent(name, it -> new Histogram(3)).recordValue(microseconds);
    }
  }

  private static Histogram deep(Map<String, Histogram> all) {
    Histogram deep = new Histogram(3);
    all.entrySet().stream()
        .filter(it -> it.getKey().endsWith(BoardPage.DEEP_NAME))
        .forEach(it -> deep.add(it.getValue()));
    return deep;
  }

  private static void print(String door, Map<String, Histogram> all, Figures figures) {
    all.forEach(
        (name, histogram) -> figures.printMilliseconds(door + "_p95_ms" + name, histogram, 95));
  }

  private interface Work {
    void run() throws Exception;
  }
}
