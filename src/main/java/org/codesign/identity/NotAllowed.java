package org.codesign.identity;

import org.springframework.security.access.AccessDeniedException;

/** The person's roles do not cover this; said without telling what there would have been. */
public class NotAllowed extends AccessDeniedException {

  public NotAllowed() {
    super("not allowed");
  }
}
