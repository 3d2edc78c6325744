package org.codesign.bench;

import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.codesign.fixture.ApplicationProcess;
import org.codesign.fixture.Browser;
import org.codesign.fixture.Given;
import org.codesign.identity.Actor;
import org.codesign.shared.Ids;
import org.codesign.timing.Days;
import tools.jackson.databind.json.JsonMapper;

/**
 * The log among many time entries: eight people at once who log over REST, one who looks at a week,
 * and the first visit of a phone on a slow network.
 */
final class Log implements Bench.Benchmark {

  private static final Path JAR = Path.of("target/app/codesign.jar");
  private static final int CLIENTS = 8;
  private static final int WARM_UP_SECONDS = 15;
  private static final int SECONDS = 20;
  private static final int WEEKS = 400;
  private static final int VISITS = 5;

  /** Lighthouse's slow 4G phone: 1.6 Mbit/s, 150 ms, a processor four times slower. */
  private static final Map<String, Object> SLOW_4G =
      Map.of(
          "offline",
          false,
          "latency",
          150,
          "downloadThroughput",
          1_600_000 / 8,
          "uploadThroughput",
          750_000 / 8);

  private static final String INTERACTIVE =
      """
      const done = arguments[0];
      const wait = () => document.querySelector('log-switcher button')
        ? done([performance.now(), performance.getEntriesByType('resource')
            .concat(performance.getEntriesByType('navigation'))
            .reduce((sum, it) => sum + it.transferSize, 0)])
        : setTimeout(wait, 20);
      wait();
      """;

  private final JsonMapper json = new JsonMapper();
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @Override
  public void run(Options options, Figures figures) throws Exception {
    Map<String, String> settings =
        Map.of(
            "CODESIGN_SAMPLE",
            "true",
            "CODESIGN_SAMPLE_ENTRIES",
            String.valueOf(options.number("entries", 10_000_000)),
            "CODESIGN_SAMPLE_PEOPLE",
            String.valueOf(options.number("people", 16_000)),
            "SERVER_SERVLET_SESSION_COOKIE_SECURE",
            "false");
    List<String> virtualMachine = List.of("-XX:+UseSerialGC", "-Xshare:auto");
    try (ApplicationProcess application =
        ApplicationProcess.start(JAR, Options.home(), settings, virtualMachine)) {
      Given given = Given.in(Options.home());
      Actor worker = given.personWith("worker@demo.example");
      put(application.address(), given, worker, figures);
      look(application.address(), given.tokenOf(worker), figures);
      visit(application.address(), figures);
    }
  }

  private void put(URI site, Given given, Actor worker, Figures figures) throws Exception {
    String system = system(site, given.tokenOf(worker));
    List<Client> clients = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      String token = given.tokenOf(given.worker(worker.council().orElseThrow()));
      clients.add(new Client(site, token, system));
    }
    atOnce(clients, WARM_UP_SECONDS, new ConcurrentHistogram(3));
    Histogram times = new ConcurrentHistogram(3);
    long begun = System.nanoTime();
    atOnce(clients, SECONDS, times);
    double seconds = (System.nanoTime() - begun) / 1e9;
    figures.print("put_per_s", times.getTotalCount() / seconds);
    figures.printMilliseconds("put_p95_ms", times, 95);
  }

  private static void atOnce(List<Client> clients, int seconds, Histogram times) throws Exception {
    long until = System.nanoTime() + seconds * 1_000_000_000L;
    try (var threads = Executors.newFixedThreadPool(clients.size())) {
      List<Callable<Void>> calls = new ArrayList<>();
      clients.forEach(client -> calls.add(() -> client.logUntil(until, times)));
      for (Future<Void> call : threads.invokeAll(calls)) {
        call.get();
      }
    }
  }

  private String system(URI site, String token) throws Exception {
    return json.readTree(get(site.resolve("/api/v1/log/start"), token))
        .at("/systems/0/id")
        .stringValue();
  }

  /** Weeks of the year that has passed, one after the other. */
  private void look(URI site, String token, Figures figures) throws Exception {
    Histogram times = new Histogram(3);
    LocalDate today = Days.of(Instant.now());
    for (int i = -WEEKS / 4; i < WEEKS; i++) {
      LocalDate to = today.minusDays(Math.floorMod(i, 350));
      URI week = site.resolve("/api/v1/time-entries?from=" + to.minusDays(6) + "&to=" + to);
      long begun = System.nanoTime();
      get(week, token);
      if (i >= 0) {
        times.recordValue((System.nanoTime() - begun) / 1000);
      }
    }
    figures.printMilliseconds("week_p95_ms", times, 95);
  }

  private String get(URI address, String token) throws Exception {
    return body(HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token).build());
  }

  private String body(HttpRequest request) throws Exception {
    HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
    if (answer.statusCode() >= 300) {
      throw new IllegalStateException(answer.statusCode() + " " + answer.body());
    }
    return answer.body();
  }

  /** Signed in, and never at the log before; the middle one of several visits. */
  private static void visit(URI site, Figures figures) {
    List<Double> seconds = new ArrayList<>();
    double kilobytes = 0;
    for (int i = 0; i < VISITS; i++) {
      try (Browser browser = new Browser(site.getPort())) {
        browser.phone().signIn("worker@demo.example", "codesign-demonstration");
        browser.open("/actuator/health");
        browser.driver().executeCdpCommand("Network.enable", Map.of());
        browser.driver().executeCdpCommand("Network.clearBrowserCache", Map.of());
        browser.driver().executeCdpCommand("Network.emulateNetworkConditions", SLOW_4G);
        browser.driver().executeCdpCommand("Emulation.setCPUThrottlingRate", Map.of("rate", 4));
        browser.open("/log/");
        List<?> measured = (List<?>) browser.driver().executeAsyncScript(INTERACTIVE);
        seconds.add(((Number) measured.getFirst()).doubleValue() / 1000);
        kilobytes = ((Number) measured.getLast()).doubleValue() / 1000;
      }
    }
    seconds.sort(null);
    figures.print("first_visit_kb", kilobytes);
    figures.print("interactive_s", seconds.get(VISITS / 2));
  }

  /** One person who logs one entry after the other, five minutes each, day by day back in time. */
  private final class Client {

    private final URI site;
    private final String token;
    private final String system;
    private int count;

    Client(URI site, String token, String system) {
      this.site = site;
      this.token = token;
      this.system = system;
    }

    Void logUntil(long until, Histogram times) throws Exception {
      while (System.nanoTime() < until) {
        long begun = System.nanoTime();
        body(next());
        times.recordValue((System.nanoTime() - begun) / 1000);
      }
      return null;
    }

    /** A hundred a day. */
    private HttpRequest next() {
      int day = 2 + count / 100;
      Instant startedAt = Instant.now().minusSeconds(86_400L * day).minusSeconds(count++ % 100);
      Map<String, Object> entry =
          Map.of(
              "source",
              "DURATION",
              "startedAt",
              startedAt.toString(),
              "minutes",
              BigDecimal.valueOf(5),
              "system",
              system,
              "entryMode",
              "DIRECT");
      return HttpRequest.newBuilder(site.resolve("/api/v1/time-entries/" + Ids.next()))
          .header("Authorization", "Bearer " + token)
          .header("Content-Type", "application/json")
          .PUT(BodyPublishers.ofString(json.writeValueAsString(entry)))
          .build();
    }
  }
}
