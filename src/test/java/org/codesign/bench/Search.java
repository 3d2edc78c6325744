package org.codesign.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.HdrHistogram.Histogram;

/**
 * How good the search is on a collection whose answers are known, and how long a first page takes;
 * of the product as it is, or of the reference that others publish figures for.
 */
final class Search implements Bench.Benchmark {

  private static final int ROUNDS = 4; // the first one warms up

  @Override
  public void run(Options options, Figures figures) throws Exception {
    JudgedCollection collection = JudgedCollection.in(options.file("folder"));
    try (Ranker ranker = ranker(options, collection)) {
      List<Measures> all = new ArrayList<>();
      collection
          .questions()
          .forEach((id, question) ->
              all.add(Measures.of(ranker.best(question), collection.grades().get(id))));
      Measures mean = Measures.mean(all);
      print(figures, "map", mean.map());
      print(figures, "p30", mean.p30());
      print(figures, "ndcg10", mean.ndcg10());
      print(figures, "recall100", mean.recall100());
      print(figures, "mrr", mean.mrr());
      Histogram times = times(ranker, collection);
      figures.print("p50_ms", milliseconds(times, 50));
      figures.print("p95_ms", milliseconds(times, 95));
    }
  }

  private static Ranker ranker(Options options, JudgedCollection collection) throws Exception {
    Path folder = Options.home().resolve("index/search");
    return switch (options.word("config", "product")) {
      case "reference" -> new ReferenceRanker(collection.documents());
      case "product" -> new ProductRanker(collection.documents(), folder);
      default -> throw new IllegalArgumentException("reference or product");
    };
  }

  private static void print(Figures figures, String name, double measure) {
    figures.print(name, String.format(Locale.ROOT, "%.4f", measure));
  }

  private static Histogram times(Ranker ranker, JudgedCollection collection) {
    Histogram times = new Histogram(3);
    for (int round = 0; round < ROUNDS; round++) {
      times.reset();
      for (String question : collection.questions().values()) {
        long begun = System.nanoTime();
        ranker.firstPage(question);
        times.recordValue((System.nanoTime() - begun) / 1000);
      }
    }
    return times;
  }

  private static String milliseconds(Histogram times, double percentile) {
    return String.format(Locale.ROOT, "%.2f", times.getValueAtPercentile(percentile) / 1000.0);
  }
}
