package org.codesign.guidance.internal;

import org.codesign.guidance.ImportReport.Reason;

/** A file cannot be imported. */
final class Refused extends Exception {

  private final Reason reason;

  Refused(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  Reason reason() {
    return reason;
  }
}
