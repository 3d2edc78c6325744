package org.codesign.bench;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.codesign.fixture.ApplicationProcess;
import org.codesign.fixture.Given;
import org.codesign.identity.Actor;
import org.codesign.issues.IssueId;
import org.codesign.issues.PictureId;
import tools.jackson.databind.json.JsonMapper;

/** Eight people at once who report issues over REST, each with a picture of a screen. */
final class PictureReports implements Bench.Benchmark {

  private static final Path JAR = Path.of("target/app/codesign.jar");
  private static final int CLIENTS = 8;
  private static final int PICTURES = 16;
  private static final int WARM_UP_SECONDS = 10;
  private static final int SECONDS = 20;
  private static final int WIDTH = 1440;
  private static final int HEIGHT = 900;

  /** {@code Pause Young … 120M->34M(256M)}: what was in use when the collector came. */
  private static final Pattern COLLECTION = Pattern.compile(" (\\d+)M->\\d+M\\(");

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @Override
  public void run(Options options, Figures figures) throws Exception {
    Path log = Options.home().resolve("gc.log");
    List<String> virtualMachine =
        List.of("-XX:+UseSerialGC", "-Xmx512m", "-Xlog:gc:file=" + log + ":tags:filecount=0");
    try (ApplicationProcess application =
        ApplicationProcess.start(
            JAR, Options.home(), Map.of("CODESIGN_SAMPLE", "true"), virtualMachine)) {
      Given given = Given.in(Options.home());
      List<byte[]> pictures = pictures();
      List<Client> clients = clients(application.address(), given, pictures);
      Times ignored = new Times();
      atOnce(clients, WARM_UP_SECONDS, ignored);
      Times times = new Times();
      long begun = System.nanoTime();
      atOnce(clients, SECONDS, times);
      double seconds = (System.nanoTime() - begun) / 1e9;
      figures.print("reports_per_s", times.picture().getTotalCount() / seconds);
      figures.printMilliseconds("report_p95_ms", times.report(), 95);
      figures.printMilliseconds("picture_p95_ms", times.picture(), 95);
      figures.print(
          "picture_kb", pictures.stream().mapToInt(it -> it.length).sum() / 1e3 / PICTURES);
    }
    figures.print("peak_heap_mb", peakHeap(log));
  }

  private List<Client> clients(URI site, Given given, List<byte[]> pictures) throws Exception {
    Actor worker = given.personWith("worker@demo.example");
    String system =
        JsonMapper.shared()
            .readTree(
                answer(
                    HttpRequest.newBuilder(site.resolve("/api/v1/log/start"))
                        .header("Authorization", "Bearer " + given.tokenOf(worker))
                        .build()))
            .at("/systems/0/id")
            .stringValue();
    List<Client> clients = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      String token = given.tokenOf(given.worker(worker.council().orElseThrow()));
      clients.add(new Client(site, token, system, pictures, new Random(i)));
    }
    return clients;
  }

  /** Screens of a form with much text, or what looks like it to a compressor. */
  private static List<byte[]> pictures() throws IOException {
    List<byte[]> pictures = new ArrayList<>();
    Random random = new Random(1);
    for (int i = 0; i < PICTURES; i++) {
      BufferedImage screen = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
      Graphics2D pen = screen.createGraphics();
      pen.setColor(Color.WHITE);
      pen.fillRect(0, 0, WIDTH, HEIGHT);
      for (int dots = 0; dots < 60_000; dots++) {
        int grey = random.nextInt(200);
        pen.setColor(new Color(grey, grey, grey));
        int line = random.nextInt(HEIGHT / 24) * 24;
        pen.fillRect(random.nextInt(WIDTH), line + random.nextInt(12), 1 + random.nextInt(3), 2);
      }
      pen.dispose();
      ByteArrayOutputStream png = new ByteArrayOutputStream();
      ImageIO.write(screen, "png", png);
      pictures.add(png.toByteArray());
    }
    return pictures;
  }

  private static void atOnce(List<Client> clients, int seconds, Times times) throws Exception {
    long until = System.nanoTime() + seconds * 1_000_000_000L;
    try (var threads = Executors.newFixedThreadPool(clients.size())) {
      List<Callable<Void>> calls = new ArrayList<>();
      clients.forEach(client -> calls.add(() -> client.reportUntil(until, times)));
      for (Future<Void> call : threads.invokeAll(calls)) {
        call.get();
      }
    }
  }

  private String answer(HttpRequest request) throws Exception {
    HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
    if (answer.statusCode() >= 300) {
      throw new IllegalStateException(answer.statusCode() + " " + answer.body());
    }
    return answer.body();
  }

  private static double peakHeap(Path log) throws IOException {
    return COLLECTION
        .matcher(Files.readString(log))
        .results()
        .map((MatchResult it) -> it.group(1))
        .mapToInt(Integer::parseInt)
        .max()
        .orElse(0);
  }

  private record Times(Histogram report, Histogram picture) {
    Times() {
      this(new ConcurrentHistogram(3), new ConcurrentHistogram(3));
    }
  }

  /** One person who reports one issue after the other. */
  private final class Client {

    private final URI site;
    private final String token;
    private final String system;
    private final List<byte[]> pictures;
    private final Random random;

    Client(URI site, String token, String system, List<byte[]> pictures, Random random) {
      this.site = site;
      this.token = token;
      this.system = system;
      this.pictures = pictures;
      this.random = random;
    }

    Void reportUntil(long until, Times times) throws Exception {
      while (System.nanoTime() < until) {
        String issue = "/api/v1/issues/" + IssueId.next();
        measured(
            times.picture(),
            request(issue + "/pictures/" + PictureId.next(), "image/png")
                .PUT(BodyPublishers.ofByteArray(pictures.get(random.nextInt(PICTURES)))));
        measured(
            times.report(),
            request(issue, "application/json").PUT(BodyPublishers.ofString(report())));
      }
      return null;
    }

    private void measured(Histogram times, HttpRequest.Builder request) throws Exception {
      long begun = System.nanoTime();
      answer(request.build());
      times.recordValue((System.nanoTime() - begun) / 1000);
    }

    private HttpRequest.Builder request(String path, String type) {
      return HttpRequest.newBuilder(site.resolve(path))
          .header("Authorization", "Bearer " + token)
          .header("Content-Type", type);
    }

    private String report() {
      return """
      {"system": "%s", "title": "The list forgets its order %d",
       "body": "It is sorted by name each time.", "answer": {"frequency": "WEEKLY", "minutes": 3}}
      """
          .formatted(system, random.nextInt(1_000_000));
    }
  }
}
