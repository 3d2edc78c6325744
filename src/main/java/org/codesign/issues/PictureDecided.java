package org.codesign.issues;

/** A facilitator released somebody's own picture, or refused it. */
public record PictureDecided(IssueId issue, PictureId picture) {}
