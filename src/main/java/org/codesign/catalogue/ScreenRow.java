package org.codesign.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * A screen in the list of its system.
 *
 * @param picture of the newest release that has one
 * @param regions named places on it
 */
public record ScreenRow(
    ScreenId id,
    String name,
    String area,
    @Nullable Picture picture,
    int regions,
    boolean retired) {}
