package org.codesign.notices;

/**
 * What stands at the end of a link in a digest and stops that person's digests: signed, so that
 * nobody makes one for somebody else.
 */
public record UnsubscribeLink(String token) {

  /** The page's path; the address of the site goes before it. */
  public String path() {
    return "/unsubscribe/" + token;
  }
}
