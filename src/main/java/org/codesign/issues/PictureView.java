package org.codesign.issues;

import java.time.Instant;

/**
 * Somebody looked at a picture.
 *
 * @param who their name; empty if the person is not there any more
 * @param from the network address
 */
public record PictureView(String who, Instant when, PictureSize size, String from) {}
