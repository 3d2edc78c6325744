package org.codesign.search.internal;

import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.PerFieldSimilarityWrapper;
import org.apache.lucene.search.similarities.Similarity;

/**
 * What the order of answers is made of. The first look weighs each word by BM25 over all fields as
 * one (BM25F); the best of it are looked at again for words that stand together and for what the
 * very best have in common. Chosen by measurement: docs/decisions/0023.
 *
 * @param k1 how soon a word that is said again counts no more
 * @param b how much long texts are held down, from 0 to 1
 * @param lookedAtAgain so many of the best
 * @param close what a word adds in the form that was asked for, in parts of what it weighs
 * @param together what two words of the question that stand together add, in parts of what they
 *     weigh
 * @param allWords what having all words adds, in parts of what they weigh
 * @param common what the words that the very best have in common weigh together, in parts of the
 *     question
 * @param veryBest so many texts are taken for good answers
 * @param commonWords so many of their words are used
 */
record Ranking(
    float k1,
    float b,
    int lookedAtAgain,
    float close,
    float together,
    float allWords,
    float common,
    int veryBest,
    int commonWords) {

  static final Ranking CHOSEN = new Ranking(1.2f, 0.7f, 300, 1f, 0.4f, 0.1f, 0.5f, 8, 30);

  /** Comparing texts, the textbook's constants are best (docs/decisions/0016). */
  Similarity similarity() {
    Similarity answering = new BM25Similarity(k1, b);
    Similarity comparing = new BM25Similarity();
    return new PerFieldSimilarityWrapper() {
      @Override
      public Similarity get(String field) {
        return field.equals(Entries.LIKE) ? comparing : answering;
      }
    };
  }
}
