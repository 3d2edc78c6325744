package org.codesign.bench;

import java.util.Map;

/**
 * Runs one benchmark. Its figures, and nothing else, go to standard output; {@code bin/bench} tells
 * which there are.
 */
public final class Bench {

  private static final Map<String, Benchmark> ALL =
      Map.of(
          "board", new Board(),
          "guard", new Guard(),
          "guidance", new GuidanceSearch(),
          "import", new TimeImports(),
          "introduce", new Introduction(),
          "log", new Log(),
          "report", new PictureReports(),
          "search", new Search(),
          "sessions", new Sessions(),
          "similar", new Similar());

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
