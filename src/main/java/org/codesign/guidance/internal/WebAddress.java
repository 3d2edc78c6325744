package org.codesign.guidance.internal;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * An address on the web in the form in which two are compared: scheme and host in lower case, no
 * fragment, no slash at the end.
 */
record WebAddress(String value) {

  private static final int MAX_LENGTH = 500;

  static Optional<WebAddress> of(String text) {
    try {
      return of(URI.create(text.strip()));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  private static Optional<WebAddress> of(URI address) {
    String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.matches("https?")
        || address.getHost() == null
        || address.getRawUserInfo() != null) {
      return Optional.empty();
    }
    String port = address.getPort() < 0 ? "" : ":" + address.getPort();
    String path = address.getRawPath().replaceFirst("/+$", "");
    String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
    String value =
        scheme + "://" + address.getHost().toLowerCase(Locale.ROOT) + port + path + query;
    return value.length() > MAX_LENGTH ? Optional.empty() : Optional.of(new WebAddress(value));
  }

  String host() {
    return URI.create(value).getHost();
  }

  /** Where a link on the page there leads, with its fragment. */
  Optional<String> resolve(String link) {
    try {
      return Optional.of(URI.create(value).resolve(link).toString());
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}
