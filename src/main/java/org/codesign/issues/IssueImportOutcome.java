package org.codesign.issues;

/** What became of a file of issues: all of it came in, or nothing. */
public sealed interface IssueImportOutcome {

  record BroughtIn(IssueImport imported) implements IssueImportOutcome {}

  /** This file stands already. */
  record CameBefore(IssueImport imported) implements IssueImportOutcome {}

  /** Nothing came in. */
  record Refused(IssueSheet sheet) implements IssueImportOutcome {}
}
