package org.codesign.timing;

import org.codesign.catalogue.SystemId;
import org.codesign.catalogue.TaskId;
import org.jspecify.annotations.Nullable;

/** What somebody was typing: into which system, for which task if they said so, and how. */
public record Work(SystemId system, @Nullable TaskId task, EntryMode mode) {}
