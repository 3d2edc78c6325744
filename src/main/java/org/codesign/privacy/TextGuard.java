package org.codesign.privacy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.codesign.privacy.GuardRules.Rule;

/**
 * Finds what identifies a person in a text: NHS numbers, National Insurance numbers, dates of birth
 * where the text says so, phone numbers, postcodes, e-mail addresses and case references, in the
 * spellings people use. It cannot find names.
 *
 * <p>The rules are in {@code frontend/guard/rules.json}, which the browser reads too, so that a
 * text can be looked at before it goes anywhere.
 */
public final class TextGuard {

  /** Characters that are looked at; the texts of the platform are far shorter. */
  public static final int LONGEST = 100_000;

  private static final GuardRules RULES = GuardRules.read();
  private static final int AROUND = 48; // characters that tell what a number is

  private final PlainView text;
  private final List<int[]> decoys;
  private final List<Finding> found = new ArrayList<>(); // in places of the plain view

  private TextGuard(PlainView text) {
    this.text = text;
    this.decoys = decoysIn(text.text());
  }

  /** What is in the text, in its order; nothing lies over another. */
  public static List<Finding> findings(String text) {
    String first = text.substring(0, Math.min(text.length(), LONGEST));
    PlainView seen = PlainView.of(first, RULES.unseen());
    List<Finding> found =
        new ArrayList<>(
            seen.without(RULES.marks()).map(it -> new TextGuard(it).findings()).orElse(List.of()));
    List<Finding> others =
        new TextGuard(seen)
            .findings().stream()
                .filter(it -> found.stream().noneMatch(bare -> bare.overlaps(it.start(), it.end())))
                .toList();
    found.addAll(others);
    return found.stream().sorted(Comparator.comparingInt(Finding::start)).toList();
  }

  /** The text with a word for what it is in place of everything found. */
  public static String mask(String text) {
    return mask(text, findings(text));
  }

  static String mask(String text, List<Finding> findings) {
    StringBuilder masked = new StringBuilder(text);
    for (Finding finding : findings.reversed()) {
      masked.replace(finding.start(), finding.end(), RULES.mask(finding.kind()));
    }
    return masked.toString();
  }

  private List<Finding> findings() {
    for (Rule rule : RULES.rules()) {
      rule.patterns().forEach(pattern -> search(rule, pattern));
    }
    return found.stream()
        .map(it -> new Finding(it.kind(), text.start(it.start()), text.end(it.end() - 1)))
        .toList();
  }

  private void search(Rule rule, Pattern pattern) {
    Matcher matcher = pattern.matcher(text.text());
    int from = 0;
    while (from <= text.text().length() && matcher.find(from)) {
      int start = matcher.start("id");
      int end = matcher.end("id");
      if (isFree(rule, start, end) && passes(rule, start, end)) {
        found.add(new Finding(rule.kind(), start, end));
        from = again(rule, end);
      } else {
        from = Math.max(matcher.start(), start) + 1;
      }
    }
  }

  /** What follows of the same kind, as in "changed from … to …". */
  private int again(Rule rule, int end) {
    Pattern pattern = rule.again();
    if (pattern == null) {
      return end;
    }
    Matcher next =
        pattern.matcher(text.text()).useTransparentBounds(true).useAnchoringBounds(false);
    int last = end;
    while (next.region(last, text.text().length()).lookingAt()
        && isFree(rule, next.start("id"), next.end("id"))) {
      found.add(new Finding(rule.kind(), next.start("id"), next.end("id")));
      last = next.end("id");
    }
    return last;
  }

  private boolean isFree(Rule rule, int start, int end) {
    return found.stream().noneMatch(it -> it.overlaps(start, end))
        && (!rule.decoys() || decoys.stream().noneMatch(it -> it[0] < end && start < it[1]));
  }

  private boolean passes(Rule rule, int start, int end) {
    String all = text.text();
    return RULES
        .checks()
        .pass(
            rule.check(),
            all.substring(start, end),
            all.substring(Math.max(0, start - AROUND), start),
            all.substring(end, Math.min(all.length(), end + AROUND)));
  }

  /** Account and card numbers, and others that only look like something of ours inside. */
  private static List<int[]> decoysIn(String text) {
    List<int[]> decoys = new ArrayList<>();
    for (Pattern pattern : RULES.decoys()) {
      pattern
          .matcher(text)
          .results()
          .filter(it -> GuardChecks.digits(it.group()).length() >= GuardRules.LONG_NUMBER)
          .forEach(it -> decoys.add(new int[] {it.start(), it.end()}));
    }
    return decoys;
  }
}
