package org.codesign.bench;

import java.util.List;

/** Something that answers questions with documents. */
interface Ranker extends AutoCloseable {

  /** The ids of the best 1,000, best first. */
  List<String> best(String question);

  /** As a person asks: the first page, as it is shown. */
  void firstPage(String question);
}
