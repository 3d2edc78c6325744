package org.codesign.guidance.internal;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.codesign.guidance.ImportReport.Reason;

/**
 * Where a file lies in the imported folder: names with {@code /} between them, none of which leads
 * out of it.
 */
record FilePath(String value) {

  private static final int MAX_LENGTH = 400;

  private static final Pattern UNSAFE = Pattern.compile("[\\p{Cntrl}\\\\:*?\"<>|]");

  static FilePath of(String given) throws Refused {
    String path = Normalizer.normalize(given, Normalizer.Form.NFC);
    if (path.isBlank()
        || path.length() > MAX_LENGTH
        || path.startsWith("/")
        || UNSAFE.matcher(path).find()) {
      throw new Refused(Reason.UNSAFE_NAME);
    }
    for (String name : path.split("/", -1)) {
      if (name.isBlank() || name.equals(".") || name.equals("..")) {
        throw new Refused(Reason.UNSAFE_NAME);
      }
    }
    return new FilePath(path);
  }

  String name() {
    return value.substring(value.lastIndexOf('/') + 1);
  }

  /** Without its ending, as words. */
  String nameInWords() {
    return inWords(name().replaceFirst("\\.[^.]+$", ""));
  }

  /** The outermost folder, as words; empty where there is none. */
  String folderInWords() {
    int end = value.indexOf('/');
    return end < 0 ? "" : inWords(value.substring(0, end));
  }

  private static String inWords(String name) {
    String words = name.replaceAll("[_-]+", " ").strip();
    return words.isEmpty()
        ? name
        : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
  }

  boolean endsWith(String... endings) {
    String lower = value.toLowerCase(Locale.ROOT);
    for (String ending : endings) {
      if (lower.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }

  boolean isHidden() {
    return value.startsWith("__MACOSX/") || name().startsWith(".");
  }

  /** Where a relative link from this file leads; empty where it leads out of the folder. */
  Optional<FilePath> resolve(String link) {
    Deque<String> names = new ArrayDeque<>();
    int folder = value.lastIndexOf('/');
    String target = folder < 0 ? link : value.substring(0, folder + 1) + link;
    for (String name : target.split("/")) {
      if (name.equals("..")) {
        if (names.pollLast() == null) {
          return Optional.empty();
        }
      } else if (!name.isEmpty() && !name.equals(".")) {
        names.addLast(name);
      }
    }
    return names.isEmpty() ? Optional.empty() : Optional.of(new FilePath(String.join("/", names)));
  }
}
