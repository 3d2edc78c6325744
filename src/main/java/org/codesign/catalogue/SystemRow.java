package org.codesign.catalogue;

/**
 * A system in the list of systems.
 *
 * @param screens that are not retired
 * @param releases that are not retired
 * @param councils that ever ran it
 */
public record SystemRow(
    SystemId id,
    String name,
    String supplierName,
    int screens,
    int releases,
    int councils,
    boolean historical,
    boolean retired) {}
