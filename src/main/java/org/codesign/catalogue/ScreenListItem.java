package org.codesign.catalogue;

/** A screen to choose from. */
public record ScreenListItem(
    ScreenId id, String name, String area, SystemId system, String systemName) {}
