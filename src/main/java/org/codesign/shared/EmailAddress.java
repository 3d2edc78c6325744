package org.codesign.shared;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * An e-mail address, trimmed and in lower case, at most 254 characters (RFC 5321).
 *
 * @param value the address; what is not one is refused with {@link IllegalArgumentException}
 */
public record EmailAddress(String value) {

  public static final int MAX_LENGTH = 254;

  private static final Pattern SHAPE =
      Pattern.compile("[^\\s@\\p{Cntrl}]{1,64}@[a-z0-9-]+(\\.[a-z0-9-]+)*\\.[a-z]{2,}");

  public EmailAddress {
    value = value.strip().toLowerCase(Locale.ROOT);
    if (value.length() > MAX_LENGTH || !SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("not an e-mail address");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
