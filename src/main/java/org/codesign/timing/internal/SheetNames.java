package org.codesign.timing.internal;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.codesign.catalogue.SystemListItem;
import org.codesign.catalogue.TaskListItem;
import org.codesign.shared.PlainText;
import org.codesign.timing.EntryMode;

/**
 * The systems, tasks and ways of entering that a sheet may name: by name, whatever the capitals and
 * accents, or by id; systems by their abbreviation too.
 */
public final class SheetNames {

  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  private static final int REMEMBERED = 10_000;

  private static final Map<String, EntryMode> MODES = new HashMap<>();

  static {
    Arrays.stream(EntryMode.values())
        .forEach(it -> MODES.put(key(it.name().replace('_', ' ')), it));
    MODES.put("", EntryMode.DIRECT);
    name(EntryMode.DIRECT, "typed in directly", "directly", "typed");
    name(EntryMode.PAPER_FIRST, "on paper first, then typed", "on paper first", "paper");
    name(EntryMode.TYPED_FOR_ANOTHER, "typed up for someone else", "for someone else", "typed up");
    name(EntryMode.KEYED_AGAIN, "keyed again from another system", "again", "double keying");
  }

  private final Map<String, Named> systems = new HashMap<>();
  private final Map<String, Named> tasks = new HashMap<>();
  private final Map<String, String> keys = new HashMap<>();

  public SheetNames(List<SystemListItem> systems, List<TaskListItem> tasks) {
    for (SystemListItem it : systems) {
      if (it.abbreviation() != null) {
        this.systems.put(key(it.abbreviation()), new Named(it.id().value(), it.name()));
      }
    }
    for (SystemListItem it : systems) {
      Named named = new Named(it.id().value(), it.name());
      this.systems.put(key(it.name()), named);
      this.systems.put(it.id().toString(), named);
    }
    for (TaskListItem it : tasks) {
      Named named = new Named(it.id().value(), it.name());
      this.tasks.put(key(it.name()), named);
      this.tasks.put(it.id().value().toString(), named);
    }
  }

  private static void name(EntryMode mode, String... words) {
    Arrays.stream(words).forEach(it -> MODES.put(it, mode));
  }

  Optional<Named> system(String text) {
    return Optional.ofNullable(systems.get(remembered(text)));
  }

  Optional<Named> task(String text) {
    return Optional.ofNullable(tasks.get(remembered(text)));
  }

  Optional<EntryMode> mode(String text) {
    return Optional.ofNullable(MODES.get(remembered(text).replace('_', ' ')));
  }

  /** A million rows name few things. */
  private String remembered(String text) {
    String known = keys.get(text);
    if (known == null) {
      known = key(text);
      if (keys.size() < REMEMBERED) {
        keys.put(text, known);
      }
    }
    return known;
  }

  private static String key(String name) {
    String apart = Normalizer.normalize(PlainText.tidyLine(name), Normalizer.Form.NFKD);
    return ACCENTS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
  }

  /** What a name stands for, and how the catalogue writes it. */
  record Named(UUID id, String name) {}
}
