package org.codesign.guidance.internal;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The addresses of headings within their page, made as GitHub makes them: the same headings give
 * the same addresses, and no two are equal.
 */
final class Anchors {

  private static final int MAX_LENGTH = 100;

  private static final Pattern SPACE = Pattern.compile("\\s+");
  private static final Pattern UNWANTED = Pattern.compile("[^\\p{L}\\p{N}_-]");

  /** How often each was given; the page's own addresses are as good as given. */
  private final Map<String, Integer> given = new HashMap<>(Map.of("main", 1, "outlet", 1));

  String next(String heading) {
    String wanted = of(heading);
    String anchor = wanted;
    for (int again = given.getOrDefault(wanted, 0); given.containsKey(anchor); again++) {
      anchor = wanted + "-" + again;
      given.put(wanted, again + 1);
    }
    given.put(anchor, 1);
    return anchor;
  }

  static String of(String heading) {
    String lower = heading.strip().toLowerCase(Locale.ROOT);
    String anchor = UNWANTED.matcher(SPACE.matcher(lower).replaceAll("-")).replaceAll("");
    int length = Math.min(MAX_LENGTH, anchor.codePointCount(0, anchor.length()));
    String cut = anchor.substring(0, anchor.offsetByCodePoints(0, length));
    return cut.isEmpty() ? "section" : cut;
  }
}
