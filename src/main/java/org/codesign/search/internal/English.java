package org.codesign.search.internal;

import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/**
 * English prose: words in small letters without accents and possessive, reduced to their stems,
 * without words that say nothing.
 */
final class English extends Analyzer {

  private final UnaryOperator<TokenStream> stemmer;

  English(UnaryOperator<TokenStream> stemmer) {
    this.stemmer = stemmer;
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer written = new StandardTokenizer();
    TokenStream words = new LowerCaseFilter(new EnglishPossessiveFilter(written));
    words = new ASCIIFoldingFilter(words);
    words = new StopFilter(words, EnglishAnalyzer.ENGLISH_STOP_WORDS_SET);
    return new TokenStreamComponents(written, stemmer.apply(words));
  }
}
