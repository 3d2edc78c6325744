package org.codesign.catalogue;

/**
 * Something of the catalogue as its form shows it.
 *
 * @param form what can be changed
 * @param version to give back with the change
 * @param retired no longer offered, kept for what was said about it
 */
public record Edited<F>(F form, int version, boolean retired) {}
