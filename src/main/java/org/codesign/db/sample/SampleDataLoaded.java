package org.codesign.db.sample;

/**
 * The sample data is in the database, committed, and nobody has signed in yet. Whoever keeps more
 * than tables takes its part from the files.
 */
public record SampleDataLoaded(SampleFiles files) {}
