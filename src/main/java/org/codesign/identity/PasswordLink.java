package org.codesign.identity;

/**
 * The secret that lets its holder choose a password, once and within three days. Only its hash is
 * kept.
 */
public record PasswordLink(String secret) {

  /** The page's path; the address of the site goes before it. */
  public String path() {
    return "/choose-password/" + secret;
  }
}
