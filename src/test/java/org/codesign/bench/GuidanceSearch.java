package org.codesign.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.ToLongFunction;
import org.HdrHistogram.Histogram;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.FSDirectory;
import org.codesign.Codesign;
import org.codesign.fixture.Given;
import org.codesign.guidance.Guidance;
import org.codesign.guidance.GuidanceQuestion;
import org.codesign.guidance.SearchResults;
import org.codesign.identity.Actor;
import org.codesign.search.Found;
import org.codesign.search.SearchIndex;
import org.jooq.DSLContext;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Search, suggestions and indexing among a million sections, asked through the facade by four
 * people at once, and the same words asked of the bare index in the same process.
 */
final class GuidanceSearch implements Bench.Benchmark {

  private static final int CLIENTS = 4;
  private static final int QUESTIONS = 400;
  private static final int WARM_UP = 2;

  @Override
  public void run(Options options, Figures figures) throws Exception {
    int sections = options.number("sections", 1_000_000);
    ManySections texts = new ManySections(Path.of("db/sample/guidance"));
    try (ConfigurableApplicationContext application = start()) {
      texts.bringInto(application.getBean(DSLContext.class), sections);
    }
    empty(Options.home().resolve("index/guidance"));
    long begun = System.nanoTime();
    try (ConfigurableApplicationContext application = start()) {
      Guidance guidance = application.getBean(Guidance.class);
      Actor reader = application.getBean(Given.class).worker(null);
      List<String> questions = texts.questions(QUESTIONS);
      Histogram meanwhile = whileIndexing(guidance, reader, questions);
      figures.print("index_per_s", sections / ((System.nanoTime() - begun) / 1e9));
      figures.printMilliseconds("search_while_indexing_p95_ms", meanwhile, 95);
      measure(guidance, reader, questions, texts.beginnings(QUESTIONS), figures);
    }
  }

  private static ConfigurableApplicationContext start() {
    return SpringApplication.run(
        Codesign.class, "--codesign.home=" + Options.home(), "--server.port=0");
  }

  private static void empty(Path folder) throws IOException {
    try (FSDirectory directory = FSDirectory.open(folder)) {
      for (String file : directory.listAll()) {
        directory.deleteFile(file);
      }
    }
  }

  /** One person goes on asking, a question in a quarter of a second. */
  private static Histogram whileIndexing(Guidance guidance, Actor reader, List<String> questions)
      throws InterruptedException {
    Histogram times = new Histogram(3);
    Random random = new Random(2);
    boolean complete = false;
    while (!complete) {
      String question = questions.get(random.nextInt(questions.size()));
      long begun = System.nanoTime();
      SearchResults found = guidance.search(reader, GuidanceQuestion.of(question), null);
      times.recordValue((System.nanoTime() - begun) / 1000);
      complete = found.complete();
      Thread.sleep(10_000); // seldom enough that the writer need not rest
    }
    return times;
  }

  private static void measure(
      Guidance guidance,
      Actor reader,
      List<String> questions,
      List<String> beginnings,
      Figures figures)
      throws Exception {
    Histogram search =
        times(questions, it -> guidance.search(reader, GuidanceQuestion.of(it), null).sections());
    Histogram suggest = times(beginnings, it -> guidance.suggest(reader, it).size());
    Histogram bare;
    try (FSDirectory directory = FSDirectory.open(Options.home().resolve("index/guidance"));
        DirectoryReader index = DirectoryReader.open(directory)) {
      IndexSearcher searcher = new IndexSearcher(index);
      bare = times(questions, it -> bare(searcher, it));
    }
    figures.printMilliseconds("search_p50_ms", search, 50);
    figures.printMilliseconds("search_p95_ms", search, 95);
    figures.printMilliseconds("suggest_p95_ms", suggest, 95);
    figures.printMilliseconds("bare_lucene_p95_ms", bare, 95);
    double ratio = (double) search.getValueAtPercentile(95) / bare.getValueAtPercentile(95);
    figures.print("over_bare_lucene", "%.2f".formatted(ratio));
  }

  /** The question's words, the 1,000 best, counted up to there: what any search must do. */
  private static long bare(IndexSearcher searcher, String question) {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    SearchIndex.essence(question)
        .forEach(stem -> query.add(new TermQuery(new Term("_all", stem)), Occur.SHOULD));
    try {
      var best = new TopScoreDocCollectorManager(Found.COUNTED, Found.COUNTED);
      return searcher.search(query.build(), best).totalHits.value();
    } catch (IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }

  private static Histogram times(List<String> questions, ToLongFunction<String> asked)
      throws Exception {
    Histogram times = new Histogram(3);
    for (int round = 0; round < WARM_UP; round++) {
      times = oneRound(questions, asked);
    }
    return times;
  }

  private static Histogram oneRound(List<String> questions, ToLongFunction<String> asked)
      throws Exception {
    Histogram all = new Histogram(3);
    try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
      List<Future<Histogram>> running = new ArrayList<>();
      for (int client = 0; client < CLIENTS; client++) {
        int first = client;
        running.add(
            clients.submit(() -> {
              Histogram own = new Histogram(3);
              for (int i = first; i < questions.size(); i += CLIENTS) {
                long begun = System.nanoTime();
                long found = asked.applyAsLong(questions.get(i));
                own.recordValue(found < 0 ? 0 : (System.nanoTime() - begun) / 1000);
              }
              return own;
            }));
      }
      for (Future<Histogram> one : running) {
        all.add(one.get());
      }
    }
    return all;
  }
}
