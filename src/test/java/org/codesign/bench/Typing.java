package org.codesign.bench;

import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.codesign.identity.Actor;
import org.codesign.issues.BoardFilter;
import org.codesign.issues.BoardItem;
import org.codesign.issues.BoardSort;
import org.codesign.issues.Issues;
import org.codesign.issues.SimilarIssues;
import org.codesign.issues.SimilarTo;
import org.springframework.context.ApplicationContext;

/** Similar issues under titles as they are typed: a third of one, two thirds, and all with text. */
final class Typing {

  private static final int WARM_UP = 3;
  private static final int ROUNDS = 10;

  private Typing() {}

  static Histogram measure(ApplicationContext application, Actor worker) {
    SimilarIssues similar = application.getBean(SimilarIssues.class);
    List<SimilarTo> typed = typed(application.getBean(Issues.class), worker);
    Histogram times = new Histogram(3);
    for (int round = -WARM_UP; round < ROUNDS; round++) {
      for (SimilarTo it : typed) {
        long begun = System.nanoTime();
        similar.like(worker, it);
        if (round >= 0) {
          times.recordValue((System.nanoTime() - begun) / 1000);
        }
      }
    }
    return times;
  }

  private static List<SimilarTo> typed(Issues issues, Actor worker) {
    List<SimilarTo> typed = new ArrayList<>();
    for (BoardSort sort : BoardSort.values()) {
      for (BoardItem item : issues.board(worker, BoardFilter.ALL_OPEN, sort, null).items()) {
        int length = item.title().length();
        typed.add(new SimilarTo(item.title().substring(0, length / 3), "", null, null));
        typed.add(new SimilarTo(item.title().substring(0, length * 2 / 3), "", null, null));
        typed.add(new SimilarTo(item.title(), item.excerpt(), null, item.id()));
      }
    }
    return typed;
  }
}
