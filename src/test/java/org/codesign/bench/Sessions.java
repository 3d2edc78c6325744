package org.codesign.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.codesign.fixture.ApplicationProcess;
import org.codesign.fixture.Browser;
import org.codesign.fixture.Web;
import org.openqa.selenium.By;

/**
 * The built application with the demonstration's data: how long it takes to start, what the first
 * page weighs for a browser that was never there, and how much live heap a signed-in person with
 * one open page takes.
 */
final class Sessions implements Bench.Benchmark {

  private static final Path JAR = Path.of("target/app/codesign.jar");
  private static final Map<String, String> SETTINGS =
      Map.of("CODESIGN_SAMPLE", "true", "SERVER_SERVLET_SESSION_COOKIE_SECURE", "false");
  private static final List<String> OPTIONS = List.of("-XX:+UseSerialGC", "-Xshare:auto");
  private static final String WORKER = "worker@demo.example";
  private static final String PASSWORD = "codesign-demonstration";
  private static final List<String> PAGES = List.of("", "issues", "guidance", "report");
  private static final int WARM_UP = 5;
  private static final Pattern HISTOGRAM_LINE =
      Pattern.compile("\\s*\\d+:\\s+\\d+\\s+(?<bytes>\\d+)\\s+(?<type>.*)");

  /** Of what this page has loaded so far; what came from the cache weighs nothing. */
  private static final String BYTES =
      """
      return ['navigation', 'resource'].flatMap(it => performance.getEntriesByType(it))
        .reduce((sum, it) => sum + it.transferSize, 0)\
      """;

  @Override
  public void run(Options options, Figures figures) throws Exception {
    Path home = Options.home();
    if (!Files.exists(home.resolve("db"))) {
      start(home).close();
    }
    long begun = System.nanoTime();
    try (ApplicationProcess application = start(home)) {
      new Web(application.address().getPort()).csrf();
      figures.print("start_s", (System.nanoTime() - begun) / 1e9);
      weigh(application, figures);
      fill(application, options.number("sessions", 200), figures);
    }
  }

  private static ApplicationProcess start(Path home) throws Exception {
    return ApplicationProcess.start(JAR, home, SETTINGS, OPTIONS);
  }

  private static void weigh(ApplicationProcess application, Figures figures) {
    try (Browser browser = new Browser(application.address().getPort())) {
      browser.open("/sign-in");
      browser.see(By.name("username")).sendKeys(WORKER);
      browser.see(By.name("password")).sendKeys(PASSWORD);
      double signIn = kilobytes(browser);
      browser.click("button[type=submit]");
      browser.see("vaadin-app-layout h1");
      double start = kilobytes(browser);
      figures.print("first_page_kb", signIn + start);
      figures.print("sign_in_page_kb", signIn);
      figures.print("start_page_kb", start);
    }
  }

  private static double kilobytes(Browser browser) {
    return ((Number) browser.run(BYTES)).doubleValue() / 1000;
  }

  /** As many of each page; a few before, which bring what all sessions share. */
  private static void fill(ApplicationProcess application, int sessions, Figures figures)
      throws IOException {
    List<UiSession> open = new ArrayList<>();
    for (String page : PAGES) {
      openMore(open, page, WARM_UP, application);
    }
    int ofEach = sessions / PAGES.size();
    long atRest = liveHeap(application.pid());
    long before = atRest;
    for (String page : PAGES) {
      openMore(open, page, ofEach, application);
      long after = liveHeap(application.pid());
      String name = "heap_kib_per_session_" + (page.isEmpty() ? "home" : page);
      figures.print(name, kibibytes(after - before, ofEach));
      before = after;
    }
    figures.print("heap_kib_per_session", kibibytes(before - atRest, ofEach * PAGES.size()));
    figures.print("heap_mib_at_rest", atRest / 1024.0 / 1024);
  }

  private static double kibibytes(long bytes, int sessions) {
    return bytes / 1024.0 / sessions;
  }

  private static void openMore(
      List<UiSession> open, String page, int sessions, ApplicationProcess application) {
    for (int i = 0; i < sessions; i++) {
      UiSession session = new UiSession(application.address().getPort());
      session.signIn(WORKER, PASSWORD);
      session.open(page);
      open.add(session);
    }
    System.err.println(open.size() + " sessions are open");
  }

  /**
   * In bytes; counting them collects the garbage first, and leaves filled gaps, which count not.
   */
  private static long liveHeap(long pid) throws IOException {
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    Process histogram = new ProcessBuilder(jcmd, String.valueOf(pid), "GC.class_histogram").start();
    try (BufferedReader lines = histogram.inputReader()) {
      return lines
          .lines()
          .map(HISTOGRAM_LINE::matcher)
          .filter(Matcher::matches)
          .filter(line -> !line.group("type").contains("FillerElement"))
          .mapToLong(line -> Long.parseLong(line.group("bytes")))
          .sum();
    }
  }
}
