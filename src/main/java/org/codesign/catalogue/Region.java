package org.codesign.catalogue;

/**
 * A named place on a screen: the alternative to pointing. All measures are parts (0..1) of the
 * picture's width or height.
 */
public record Region(String name, double x, double y, double width, double height) {}
