package org.codesign.guidance.internal;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where a link of a document leads: perhaps to another document here, known by its place in the
 * imported folder or by where it was published; else out into the web, or nowhere.
 *
 * @param path of a document that may be here
 * @param address of a page that may be a document here
 * @param fragment the place within the page, with its {@code #}; or empty
 * @param elsewhere the link as it is followed where no document here is meant
 */
record LinkTarget(
    Optional<FilePath> path,
    Optional<WebAddress> address,
    String fragment,
    Optional<String> elsewhere) {

  private static final Pattern SCHEME = Pattern.compile("(?i)^[a-z][a-z0-9+.-]*:.*");

  private static final LinkTarget NOWHERE =
      new LinkTarget(Optional.empty(), Optional.empty(), "", Optional.empty());

  /**
   * @param from the document with the link
   * @param published where that document was published
   */
  static LinkTarget of(String link, FilePath from, Optional<WebAddress> published) {
    String fragment = link.contains("#") ? link.substring(link.indexOf('#')) : "";
    String page = link.substring(0, link.length() - fragment.length());
    if (page.isEmpty()) {
      return new LinkTarget(Optional.of(from), Optional.empty(), fragment, Optional.empty());
    }
    if (page.toLowerCase(Locale.ROOT).startsWith("mailto:")) {
      return new LinkTarget(Optional.empty(), Optional.empty(), "", Optional.of(link));
    }
    if (SCHEME.matcher(page).matches()) {
      return WebAddress.of(page)
          .map(web ->
              new LinkTarget(Optional.empty(), Optional.of(web), fragment, Optional.of(link)))
          .orElse(NOWHERE);
    }
    Optional<String> there = published.flatMap(it -> it.resolve(link));
    return new LinkTarget(
        page.startsWith("/") ? Optional.empty() : from.resolve(decoded(page)),
        there.flatMap(WebAddress::of),
        fragment,
        there);
  }

  private static String decoded(String page) {
    try {
      return URLDecoder.decode(page.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return page;
    }
  }

  /** What a document here may be known by. */
  Stream<String> keys() {
    return Stream.concat(
        path.map(FilePath::value).stream(), address.map(WebAddress::value).stream());
  }
}
