package org.codesign.search.internal;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.codesign.search.Passage;

/** Turns Lucene's places of matches into a text in parts. */
final class Parts extends PassageFormatter {

  @Override
  public Passage format(org.apache.lucene.search.uhighlight.Passage[] passages, String content) {
    List<Passage.Part> parts = new ArrayList<>();
    for (var passage : passages) {
      int at = passage.getStartOffset();
      for (int i = 0; i < passage.getNumMatches(); i++) {
        int start = Math.max(at, passage.getMatchStarts()[i]);
        int end = Math.min(passage.getEndOffset(), passage.getMatchEnds()[i]);
        if (end > start) {
          add(parts, content, at, start, false);
          add(parts, content, start, end, true);
          at = end;
        }
      }
      add(parts, content, at, passage.getEndOffset(), false);
    }
    return new Passage(parts);
  }

  private static void add(
      List<Passage.Part> parts, String content, int start, int end, boolean match) {
    if (end > start) {
      parts.add(new Passage.Part(content.substring(start, end).replace('\n', ' '), match));
    }
  }
}
