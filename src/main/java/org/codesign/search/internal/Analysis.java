package org.codesign.search.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.snowball.SnowballFilter;

/** How each field of an index is taken apart. */
public final class Analysis {

  private static final Analyzer PROSE = new English(stems -> new SnowballFilter(stems, "English"));

  private Analysis() {}

  static Analyzer ofAllFields() {
    return new PerFieldAnalyzerWrapper(
        PROSE,
        Map.of(
            Entries.CLOSE,
            new English(KStemFilter::new),
            Entries.WORDS,
            new PlainWords(),
            Entries.LIKE,
            new SplitWords()));
  }

  /** The stems of a question, each once, in an order of their own. */
  public static List<String> essence(String question) {
    try {
      return Terms.of(PROSE, Entries.ALL, question).stream().distinct().sorted().toList();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
