package org.codesign.guidance.internal;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.codesign.guidance.TextDifferences;
import org.codesign.guidance.TextDifferences.Fact;
import org.codesign.guidance.TextDifferences.Kind;
import org.codesign.guidance.TextDifferences.Line;
import org.codesign.guidance.TextDifferences.Piece;

/** Compares two texts line by line, and changed lines word by word. Used once. */
final class Comparison {

  private static final int CONTEXT = 2; // lines around a change

  /** Lines or words of both sides, multiplied: more are not looked at one by one. */
  private static final long MOST = 4_000_000;

  private static final Pattern WORD = Pattern.compile("\\n|[^\\S\\n]+|[\\p{L}\\p{N}_'’]+|.");

  private final List<Line> lines = new ArrayList<>();

  private Comparison() {}

  static TextDifferences of(Words was, Words is) {
    List<Fact> facts = new ArrayList<>();
    was.facts()
        .forEach((field, before) -> {
          String after = is.facts().getOrDefault(field, "");
          if (!after.equals(before)) {
            facts.add(new Fact(field, before, after));
          }
        });
    return new TextDifferences(facts, lines(was.markdown(), is.markdown()));
  }

  static List<Line> lines(String was, String is) {
    Comparison comparison = new Comparison();
    comparison.compare(List.of(was.split("\n", -1)), List.of(is.split("\n", -1)));
    return comparison.lines;
  }

  private void compare(List<String> was, List<String> is) {
    int done = 0;
    for (Change<String> change : changes(was, is)) {
      same(was.subList(done, change.from()), done == 0, false);
      changed(was.subList(change.from(), change.to()), change.target());
      done = change.to();
    }
    if (!lines.isEmpty()) {
      same(was.subList(done, was.size()), false, true);
    }
  }

  /** From one place of the old to another there is now something else. */
  private record Change<T>(int from, int to, List<T> target) {}

  private static <T> List<Change<T>> changes(List<T> was, List<T> is) {
    int begin = 0;
    while (begin < Math.min(was.size(), is.size()) && was.get(begin).equals(is.get(begin))) {
      begin++;
    }
    int end = 0;
    while (end < Math.min(was.size(), is.size()) - begin
        && was.get(was.size() - 1 - end).equals(is.get(is.size() - 1 - end))) {
      end++;
    }
    List<T> before = was.subList(begin, was.size() - end);
    List<T> after = is.subList(begin, is.size() - end);
    if ((long) before.size() * after.size() > MOST) {
      return List.of(new Change<>(begin, begin + before.size(), after));
    }
    int offset = begin;
    List<Change<T>> changes = new ArrayList<>();
    DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<>()).getDeltas().stream()
        .map(delta -> change(delta, offset))
        .forEach(it -> join(changes, it));
    return changes;
  }

  /** What goes and what comes at the same place is one change. */
  private static <T> void join(List<Change<T>> changes, Change<T> next) {
    if (changes.isEmpty() || changes.getLast().to() != next.from()) {
      changes.add(next);
    } else {
      Change<T> last = changes.removeLast();
      List<T> target = new ArrayList<>(last.target());
      target.addAll(next.target());
      changes.add(new Change<>(last.from(), next.to(), target));
    }
  }

  private static <T> Change<T> change(AbstractDelta<T> delta, int offset) {
    int from = offset + delta.getSource().getPosition();
    return new Change<>(from, from + delta.getSource().size(), delta.getTarget().getLines());
  }

  private void same(List<String> run, boolean isBeginning, boolean isEnd) {
    int before = isBeginning ? 0 : Math.min(CONTEXT, run.size());
    int after = isEnd ? 0 : Math.min(CONTEXT, run.size() - before);
    int between = run.size() - before - after;
    run.subList(0, before).forEach(this::sameLine);
    if (between == 1) {
      sameLine(run.get(before));
    } else if (between > 1) {
      lines.add(new Line(Kind.LEFT_OUT, List.of(), between));
    }
    run.subList(run.size() - after, run.size()).forEach(this::sameLine);
  }

  private void sameLine(String text) {
    lines.add(new Line(Kind.SAME, List.of(new Piece(text, false)), 1));
  }

  private void changed(List<String> was, List<String> is) {
    if (was.isEmpty() || is.isEmpty()) {
      was.forEach(it -> lines.add(new Line(Kind.GONE, List.of(new Piece(it, false)), 1)));
      is.forEach(it -> lines.add(new Line(Kind.ADDED, List.of(new Piece(it, false)), 1)));
      return;
    }
    List<String> before = words(String.join("\n", was));
    List<String> after = words(String.join("\n", is));
    List<Piece> gone = new ArrayList<>();
    List<Piece> added = new ArrayList<>();
    int done = 0;
    for (Change<String> change : changes(before, after)) {
      String same = String.join("", before.subList(done, change.from()));
      gone.add(new Piece(same, false));
      added.add(new Piece(same, false));
      gone.add(new Piece(String.join("", before.subList(change.from(), change.to())), true));
      added.add(new Piece(String.join("", change.target()), true));
      done = change.to();
    }
    String rest = String.join("", before.subList(done, before.size()));
    gone.add(new Piece(rest, false));
    added.add(new Piece(rest, false));
    byLine(Kind.GONE, gone);
    byLine(Kind.ADDED, added);
  }

  private static List<String> words(String text) {
    return WORD.matcher(text).results().map(MatchResult::group).toList();
  }

  private void byLine(Kind kind, List<Piece> pieces) {
    List<Piece> line = new ArrayList<>();
    for (Piece piece : pieces) {
      String[] parts = piece.text().split("\n", -1);
      for (int i = 0; i < parts.length; i++) {
        if (i > 0) {
          lines.add(new Line(kind, line, 1));
          line = new ArrayList<>();
        }
        if (!parts[i].isEmpty()) {
          line.add(new Piece(parts[i], piece.changed()));
        }
      }
    }
    lines.add(new Line(kind, line, 1));
  }
}
