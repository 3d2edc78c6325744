package org.codesign.guidance.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.codesign.shared.MarkdownLight;
import org.commonmark.ext.front.matter.YamlFrontMatterExtension;
import org.commonmark.ext.front.matter.YamlFrontMatterVisitor;
import org.commonmark.parser.Parser;

/**
 * A file's text as Markdown, and what the file says about itself.
 *
 * @param facts by lower-case name, such as {@code title} or {@code licence}
 */
record Source(Map<String, String> facts, String markdown) {

  private static final Pattern FRONT_MATTER =
      Pattern.compile(
          "\\A---[ \\t]*\\n(.*?\\n)??(?:---|\\.\\.\\.)[ \\t]*(?:\\n|\\z)", Pattern.DOTALL);

  private static final Parser FACTS =
      Parser.builder()
          .extensions(List.of(YamlFrontMatterExtension.create()))
          .maxOpenBlockParsers(MarkdownLight.MOST_NESTED)
          .build();

  /** Markdown with or without front matter; a line at the top by itself is none. */
  static Source ofMarkdown(String text) {
    Matcher matter = FRONT_MATTER.matcher(text);
    if (!matter.find()) {
      return new Source(Map.of(), text);
    }
    YamlFrontMatterVisitor said = new YamlFrontMatterVisitor();
    FACTS.parse(matter.group()).accept(said);
    Map<String, String> facts = new LinkedHashMap<>();
    said.getData()
        .forEach(
            (name, values) -> facts.put(name.toLowerCase(Locale.ROOT), String.join(", ", values)));
    return facts.isEmpty()
        ? new Source(Map.of(), text)
        : new Source(facts, text.substring(matter.end()));
  }

  /** The first of these names that the file gives a value for. */
  Optional<String> fact(String... names) {
    return Stream.of(names)
        .map(facts::get)
        .filter(Objects::nonNull)
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .findFirst();
  }
}
