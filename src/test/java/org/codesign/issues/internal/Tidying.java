package org.codesign.issues.internal;

import org.springframework.stereotype.Component;

/** Does at once what is done every hour. */
@Component
public class Tidying {

  private final DraftStore drafts;

  Tidying(DraftStore drafts) {
    this.drafts = drafts;
  }

  public void drafts() {
    drafts.tidy();
  }
}
