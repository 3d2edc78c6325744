package org.codesign.issues;

/** A facilitator released or refused what the reporter of an issue had kept with a reason. */
public record KeptDecided(IssueId issue) {}
