package org.codesign.privacy;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A text as the patterns want it: every kind of space, dash, dot and digit is the plain one, what
 * cannot be seen is left out, and each character knows where it came from.
 *
 * @param starts where each character began in the text as it was
 * @param ends where it ended there
 */
record PlainView(String text, int[] starts, int[] ends) {

  private static final String DASHES =
      "\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\uFE58\uFE63\uFF0D";
  private static final String DOTS = "\u00B7\u2024\u2027\u2219\u22C5";
  private static final String BLANKS = "\u0085\u2800";
  private static final int[] ZEROS = {0x660, 0x6F0, 0x966, 0x9E6};

  /**
   * @param unseen what shows nothing by itself
   */
  static PlainView of(String text, Pattern unseen) {
    StringBuilder plain = new StringBuilder(text.length());
    int[] starts = new int[text.length()];
    int[] ends = new int[text.length()];
    for (int place = 0; place < text.length(); ) {
      int point = text.codePointAt(place);
      int next = place + Character.charCount(point);
      char seen = seen(point, unseen);
      if (seen != 0) {
        starts[plain.length()] = place;
        ends[plain.length()] = next;
        plain.append(seen);
      }
      place = next;
    }
    return new PlainView(plain.toString(), starts, ends);
  }

  /** The same without marks; empty where there are none. */
  Optional<PlainView> without(Pattern marks) {
    BitSet gone = new BitSet(text.length());
    marks.matcher(text).results().forEach(it -> gone.set(it.start()));
    if (gone.isEmpty()) {
      return Optional.empty();
    }
    int[] left = IntStream.range(0, text.length()).filter(it -> !gone.get(it)).toArray();
    StringBuilder bare = new StringBuilder(left.length);
    Arrays.stream(left).forEach(it -> bare.append(text.charAt(it)));
    return Optional.of(
        new PlainView(
            bare.toString(),
            Arrays.stream(left).map(this::start).toArray(),
            Arrays.stream(left).map(this::end).toArray()));
  }

  int start(int place) {
    return starts[place];
  }

  int end(int place) {
    return ends[place];
  }

  /** One character, or 0 for what is not seen. */
  private static char seen(int point, Pattern unseen) {
    if (Character.isWhitespace(point)
        || Character.isSpaceChar(point)
        || BLANKS.indexOf(point) >= 0) {
      return ' ';
    }
    if (point < 0x7F) {
      return (char) point;
    }
    if (unseen.matcher(Character.toString(point)).matches()) {
      return 0;
    }
    if (DASHES.indexOf(point) >= 0) {
      return '-';
    }
    if (DOTS.indexOf(point) >= 0) {
      return '.';
    }
    return Arrays.stream(ZEROS)
        .filter(zero -> point >= zero && point < zero + 10)
        .mapToObj(zero -> (char) ('0' + point - zero))
        .findFirst()
        .orElseGet(() -> composed(point));
  }

  private static char composed(int point) {
    String whole = Character.toString(point);
    String plain = Normalizer.normalize(whole, Normalizer.Form.NFKC);
    return plain.length() == 1 ? plain.charAt(0) : whole.charAt(0);
  }

  /** Two views are the same if they show the same. */
  @Override
  public boolean equals(Object other) {
    return other instanceof PlainView view
        && view.text.equals(text)
        && Arrays.equals(starts, view.starts);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
