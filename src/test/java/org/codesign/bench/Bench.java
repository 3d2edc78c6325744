package org.codesign.bench;

import java.util.Map;

/**
 * Runs one benchmark. Its figures, and nothing else, go to standard output; {@code bin/bench} tells
 * which there are.
 */
public final class Bench {

  private static final Map<String, Benchmark> ALL =
      Map.ofEntries(
          Map.entry("board", new Board()),
          Map.entry("evidence", new Evidence()),
          Map.entry("guard", new Guard()),
          Map.entry("guidance", new GuidanceSearch()),
          Map.entry("import", new TimeImports()),
          Map.entry("introduce", new Introduction()),
          Map.entry("log", new Log()),
          Map.entry("ranking", new Ranking()),
          Map.entry("report", new PictureReports()),
          Map.entry("search", new Search()),
          Map.entry("sessions", new Sessions()),
          Map.entry("similar", new Similar()));

  private Bench() {}

  public static void main(String... arguments) throws Exception {
    Figures figures = new Figures(System.out);
    System.setOut(System.err);
    ALL.get(arguments[0]).run(Options.of(arguments), figures);
    System.exit(0);
  }

  /** A benchmark. */
  interface Benchmark {
    void run(Options options, Figures figures) throws Exception;
  }
}
