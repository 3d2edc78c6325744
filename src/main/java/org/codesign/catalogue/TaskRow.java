package org.codesign.catalogue;

/** A task in the list of tasks, with the number of its steps. */
public record TaskRow(TaskId id, String name, Audience audience, int steps, boolean retired) {}
