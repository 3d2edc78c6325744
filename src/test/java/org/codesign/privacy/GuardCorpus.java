package org.codesign.privacy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts with what is to be found in them, as {@code guard/corpus.txt} marks it. */
public final class GuardCorpus {

  private static final Pattern MARKED = Pattern.compile("«(?<kind>[A-Z]+):(?<text>[^»]*)»");
  private static final Pattern ESCAPED = Pattern.compile("\\\\u([0-9a-f]{4})");
  private static final Map<String, Kind> KINDS =
      Map.of(
          "NHS", Kind.NHS_NUMBER,
          "NINO", Kind.NATIONAL_INSURANCE_NUMBER,
          "DOB", Kind.DATE_OF_BIRTH,
          "TEL", Kind.PHONE_NUMBER,
          "PC", Kind.POSTCODE,
          "MAIL", Kind.EMAIL_ADDRESS,
          "CASE", Kind.CASE_REFERENCE);

  private GuardCorpus() {}

  /** A text and what is in it. */
  public record Sample(String text, List<Finding> expected) {
    @Override
    public String toString() {
      return text;
    }
  }

  public static List<Sample> all() {
    try (InputStream file =
        Objects.requireNonNull(GuardCorpus.class.getResourceAsStream("/guard/corpus.txt"))) {
      return new String(file.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .map(GuardCorpus::sample)
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static Sample sample(String line) {
    String marked =
        ESCAPED
            .matcher(line.replace("\\n", "\n"))
            .replaceAll(it -> Character.toString(Integer.parseInt(it.group(1), 16)));
    StringBuilder text = new StringBuilder();
    List<Finding> expected = new ArrayList<>();
    Matcher mark = MARKED.matcher(marked);
    while (mark.find()) {
      mark.appendReplacement(text, "");
      int start = text.length();
      text.append(mark.group("text"));
      Kind kind = Objects.requireNonNull(KINDS.get(mark.group("kind")));
      expected.add(new Finding(kind, start, text.length()));
    }
    mark.appendTail(text);
    return new Sample(text.toString(), expected);
  }
}
