package org.codesign.catalogue.internal;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.codesign.shared.PlainText;

/** Names as the database's collation compares them: without capitals and accents. */
final class Names {

  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

  private Names() {}

  static String key(String name) {
    String apart = Normalizer.normalize(PlainText.tidyLine(name), Normalizer.Form.NFKD);
    return ACCENTS.matcher(apart).replaceAll("").toLowerCase(Locale.ROOT);
  }
}
