package org.codesign.guidance;

/**
 * What documents are about.
 *
 * @param documents how many current ones there are
 */
public record Topic(String name, int documents) {}
