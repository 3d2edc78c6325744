package org.codesign.search.internal;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.FlattenGraphFilter;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter;

/**
 * Words for comparing texts: what is written together is kept both in its parts and as a whole, so
 * that {@code pre-commit} is like {@code precommit}, and {@code SaveButton} like {@code save
 * button}; then stems, without words that say nothing.
 */
final class SplitWords extends Analyzer {

  private static final int PARTS_AND_WHOLE =
      WordDelimiterGraphFilter.GENERATE_WORD_PARTS
          | WordDelimiterGraphFilter.GENERATE_NUMBER_PARTS
          | WordDelimiterGraphFilter.SPLIT_ON_CASE_CHANGE
          | WordDelimiterGraphFilter.STEM_ENGLISH_POSSESSIVE
          | WordDelimiterGraphFilter.CATENATE_ALL;

  @Override
  protected TokenStreamComponents createComponents(String field) {
    Tokenizer written = new WhitespaceTokenizer();
    TokenStream words =
        new FlattenGraphFilter(new WordDelimiterGraphFilter(written, PARTS_AND_WHOLE, null));
    words = new ASCIIFoldingFilter(new LowerCaseFilter(words));
    words = new StopFilter(words, EnglishAnalyzer.ENGLISH_STOP_WORDS_SET);
    return new TokenStreamComponents(written, new PorterStemFilter(words));
  }
}
