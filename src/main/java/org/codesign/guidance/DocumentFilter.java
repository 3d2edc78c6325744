package org.codesign.guidance;

/**
 * Which documents are wanted.
 *
 * @param topic of this topic; empty for any
 * @param title part of the title; empty for any
 */
public record DocumentFilter(String topic, String title) {

  public static final DocumentFilter ALL = new DocumentFilter("", "");
}
