package org.codesign.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.codesign.bench.Bench.Benchmark;
import org.codesign.privacy.Finding;
import org.codesign.privacy.Kind;
import org.codesign.privacy.TextGuard;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How much of what is marked in a file the text guard finds, and in how many texts without any it
 * finds something. Dates count where the text says that they are of a birth; an identifier counts
 * as found if all of it lies in findings of its kind.
 */
class Guard implements Benchmark {

  private static final Pattern BIRTH =
      Pattern.compile("birth|\\bborn\\b|\\bd\\.?o\\.?b\\b", Pattern.CASE_INSENSITIVE);
  private static final Map<String, Kind> KINDS = new LinkedHashMap<>();

  static {
    KINDS.put("UK_NHS", Kind.NHS_NUMBER);
    KINDS.put("UK_NINO", Kind.NATIONAL_INSURANCE_NUMBER);
    KINDS.put("UK_POSTCODE", Kind.POSTCODE);
    KINDS.put("PHONE_NUMBER", Kind.PHONE_NUMBER);
    KINDS.put("EMAIL_ADDRESS", Kind.EMAIL_ADDRESS);
    KINDS.put("DATE_TIME", Kind.DATE_OF_BIRTH);
  }

  /**
   * @param entity what is marked
   * @param marked places in code points, as the file has them
   */
  private record Sample(String text, String entity, List<int[]> marked) {

    boolean expects(String kind) {
      return entity.equals(kind)
          && (!kind.equals("DATE_TIME") || BIRTH.matcher(text).find())
          && !marked.isEmpty();
    }

    boolean expectsNothing() {
      return KINDS.keySet().stream().noneMatch(this::expects);
    }

    boolean finds(Kind kind, int[] mark) {
      int start = text.offsetByCodePoints(0, mark[0]);
      int end =
          text.offsetByCodePoints(0, Math.min(mark[1], text.codePointCount(0, text.length())));
      List<Finding> found =
          TextGuard.findings(text).stream().filter(it -> it.kind() == kind).toList();
      return IntStream.range(start, end)
          .filter(place -> Character.isLetterOrDigit(text.charAt(place)))
          .allMatch(
              place -> found.stream().anyMatch(it -> it.start() <= place && place < it.end()));
    }

    boolean alarms(Kind kind) {
      return TextGuard.findings(text).stream().anyMatch(it -> it.kind() == kind);
    }
  }

  @Override
  public void run(Options options, Figures figures) throws IOException {
    List<Sample> samples =
        Files.readAllLines(options.file("file")).stream()
            .filter(line -> !line.isBlank())
            .map(JsonMapper.shared()::readTree)
            .map(Guard::sample)
            .toList();
    KINDS.forEach((name, kind) -> figures.out().println(name + " " + line(samples, name, kind)));
  }

  private static Sample sample(JsonNode json) {
    String text = json.path("text").asString(json.path("iban").asString(""));
    List<int[]> marked = new ArrayList<>();
    for (JsonNode place : json.path("expected_positions")) {
      marked.add(new int[] {place.get(0).asInt(), place.get(1).asInt()});
    }
    return new Sample(text, json.path("entity").asString(""), marked);
  }

  private static String line(List<Sample> samples, String name, Kind kind) {
    int marked = 0;
    int found = 0;
    for (Sample sample : samples.stream().filter(it -> it.expects(name)).toList()) {
      marked += sample.marked().size();
      found += (int) sample.marked().stream().filter(it -> sample.finds(kind, it)).count();
    }
    List<Sample> without = samples.stream().filter(Sample::expectsNothing).toList();
    long alarms = without.stream().filter(it -> it.alarms(kind)).count();
    return String.format(
        Locale.ROOT,
        "recall=%.3f false_alarms=%.3f marked=%d found=%d texts_without=%d alarms=%d",
        marked == 0 ? 1 : (double) found / marked,
        without.isEmpty() ? 0 : (double) alarms / without.size(),
        marked,
        found,
        without.size(),
        alarms);
  }
}
