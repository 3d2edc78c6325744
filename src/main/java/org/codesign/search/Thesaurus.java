package org.codesign.search;

import java.util.List;

/** Words that stand for others: who asks for the one finds the other, too. */
public record Thesaurus(List<Meaning> meanings) {

  public static final Thesaurus NONE = new Thesaurus(List.of());

  public Thesaurus {
    meanings = List.copyOf(meanings);
  }

  /**
   * One way only; for both ways there are two of them.
   *
   * @param words what is asked for; one word or several in a row
   * @param meaning what is found as well; one word or several in a row
   */
  public record Meaning(String words, String meaning) {}
}
