package org.codesign.search.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/**
 * What a word that is still being typed may become. The index holds stems, so {@code safeguardi} is
 * the beginning of none although {@code safeguarding} will be found: letters are taken back until
 * something begins with what is left.
 */
final class Beginnings {

  private static final int MAX_TERMS = 20;
  private static final int SHORTEST = 2;

  /** The longest suffix that stemming takes away ({@code -ization}, {@code -fulness}). */
  private static final int LETTERS_TAKEN_BACK = 7;

  private final IndexReader reader;
  private final List<String> fields;

  Beginnings(IndexReader reader, List<String> fields) {
    this.reader = reader;
    this.fields = fields;
  }

  /** Terms of the index the word may become; none where it is a word by itself or leads nowhere. */
  List<String> of(String word, String term) throws IOException {
    return isKnown(term) ? List.of() : of(word);
  }

  /** Terms of the index the word may become, though it may be a word by itself. */
  List<String> of(String word) throws IOException {
    String typed = word.toLowerCase(Locale.ROOT);
    int shortest = Math.max(SHORTEST, typed.length() - LETTERS_TAKEN_BACK);
    for (int length = typed.length(); length >= shortest; length--) {
      Set<String> terms = beginningWith(new BytesRef(typed.substring(0, length)));
      if (!terms.isEmpty()) {
        return new ArrayList<>(terms);
      }
    }
    return List.of();
  }

  /** Terms of the index that begin with these very letters. */
  Set<String> exactly(String letters) throws IOException {
    return beginningWith(new BytesRef(letters));
  }

  private boolean isKnown(String term) throws IOException {
    for (String field : fields) {
      if (reader.docFreq(new Term(field, term)) > 0) {
        return true;
      }
    }
    return false;
  }

  private Set<String> beginningWith(BytesRef prefix) throws IOException {
    Set<String> found = new LinkedHashSet<>();
    for (String field : fields) {
      Terms terms = MultiTerms.getTerms(reader, field);
      if (terms != null) {
        collect(terms.iterator(), prefix, found);
      }
    }
    return found;
  }

  private static void collect(TermsEnum terms, BytesRef prefix, Set<String> found)
      throws IOException {
    if (terms.seekCeil(prefix) == TermsEnum.SeekStatus.END) {
      return;
    }
    for (BytesRef term = terms.term();
        term != null && StringHelper.startsWith(term, prefix) && found.size() < MAX_TERMS;
        term = terms.next()) {
      found.add(term.utf8ToString());
    }
  }
}
