package org.codesign.issues;

/** Something was done to an issue by which another supplier, or nobody, is to answer for it. */
public sealed interface TurnChanged
    permits IssueClosed, IssueReopened, IssueMerged, IssueUnmerged, IssueMoved {

  IssueId issue();
}
