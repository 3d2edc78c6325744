package org.codesign.privacy;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is looked for, as {@code frontend/guard/rules.json} says it.
 *
 * @param unseen what shows nothing by itself
 * @param marks what only says how a text is set
 */
record GuardRules(
    List<Rule> rules,
    List<Pattern> decoys,
    GuardChecks checks,
    Map<Kind, String> masks,
    Pattern unseen,
    Pattern marks) {

  /** Digits from which a decoy is one. */
  static final int LONG_NUMBER = 9;

  private static final String FILE = "/frontend/guard/rules.json";
  private static final Pattern PART = Pattern.compile("\\{\\{([a-z]+)\\}\\}");

  /**
   * Patterns of one kind.
   *
   * @param check what a match must pass besides; empty for nothing
   * @param decoys whether account numbers and the like are left alone
   * @param again what may follow a match, of the same kind
   */
  record Rule(
      Kind kind, String check, boolean decoys, List<Pattern> patterns, @Nullable Pattern again) {}

  String mask(Kind kind) {
    return Objects.requireNonNull(masks.get(kind));
  }

  static GuardRules read() {
    try (InputStream file = Objects.requireNonNull(GuardRules.class.getResourceAsStream(FILE))) {
      return of(JsonMapper.shared().readTree(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static GuardRules of(JsonNode all) {
    JsonNode parts = all.get("parts");
    List<Rule> rules = new ArrayList<>();
    for (JsonNode rule : all.get("rules")) {
      rules.add(
          new Rule(
              Kind.valueOf(rule.get("kind").asString()),
              rule.path("check").asString(""),
              rule.path("decoys").asBoolean(false),
              patterns(rule.get("patterns"), parts),
              rule.has("again") ? pattern(rule.get("again"), parts) : null));
    }
    return new GuardRules(
        rules,
        patterns(all.get("decoys"), parts),
        new GuardChecks(
            all.get("lists").properties().stream()
                .collect(toMap(Map.Entry::getKey, it -> pattern(it.getValue(), parts)))),
        all.get("masks").properties().stream()
            .collect(toMap(it -> Kind.valueOf(it.getKey()), it -> it.getValue().asString())),
        pattern(all.get("unseen"), parts),
        pattern(all.get("marks"), parts));
  }

  private static List<Pattern> patterns(JsonNode all, JsonNode parts) {
    return all.valueStream().map(it -> pattern(it, parts)).toList();
  }

  private static Pattern pattern(JsonNode text, JsonNode parts) {
    String filled = text.asString();
    for (Matcher part = PART.matcher(filled); part.find(); part = PART.matcher(filled)) {
      filled = filled.replace(part.group(), parts.get(part.group(1)).asString());
    }
    return Pattern.compile(filled, CASE_INSENSITIVE);
  }
}
