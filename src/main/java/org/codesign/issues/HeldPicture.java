package org.codesign.issues;

/** A picture that waits for a facilitator, with the issue it is on. */
public record HeldPicture(OwnPicture picture, int issueNumber, String issueTitle) {}
