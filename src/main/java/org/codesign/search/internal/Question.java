package org.codesign.search.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.codesign.shared.PlainText;

/**
 * A question as people type it, taken apart. Quotes and a leading minus mean something, nothing
 * else does.
 *
 * @param words what is looked for, in any order
 * @param phrases what must be there, word by word
 * @param excluded what must not be there; a word or a phrase each
 * @param unfinished whether the last of the words may still be being typed
 */
record Question(
    List<String> words, List<String> phrases, List<String> excluded, boolean unfinished) {

  /** Longer questions are cut here, in characters; nobody means so many words. */
  private static final int MAX_LENGTH = 2000;

  /** From so many words on it is prose, and its quotes and dashes are only punctuation. */
  private static final int PROSE = 12;

  private static final Pattern QUOTE = Pattern.compile("[\u201c\u201d\u201e]");

  private static final Pattern PART =
      Pattern.compile("(?<minus>-)?(?:\"(?<phrase>[^\"]*)\"|(?<word>\\S+))");

  static Question of(String typed) {
    String start = typed.substring(0, Math.min(typed.length(), MAX_LENGTH));
    String text = QUOTE.matcher(PlainText.tidyLine(start)).replaceAll("\"");
    String[] split = text.split("[\\s:]+"); // the analyser would take title:word for one word
    boolean unfinished = !start.endsWith(" ");
    return split.length < PROSE
        ? parse(String.join(" ", split), unfinished)
        : new Question(List.of(split), List.of(), List.of(), unfinished);
  }

  private static Question parse(String text, boolean unfinished) {
    List<String> words = new ArrayList<>();
    List<String> phrases = new ArrayList<>();
    List<String> excluded = new ArrayList<>();
    boolean endsInWord = false;
    Matcher part = PART.matcher(text);
    while (part.find()) {
      boolean wanted = part.group("minus") == null;
      boolean isWord = part.group("word") != null;
      List<String> kind = !wanted ? excluded : isWord ? words : phrases;
      kind.add(isWord ? part.group("word") : part.group("phrase"));
      endsInWord = wanted && isWord;
    }
    if (words.isEmpty() && phrases.isEmpty()) {
      return new Question(excluded, phrases, List.of(), false); // only "not that": look for that
    }
    return new Question(words, phrases, excluded, endsInWord && unfinished);
  }
}
