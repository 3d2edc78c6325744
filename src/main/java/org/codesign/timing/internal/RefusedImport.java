package org.codesign.timing.internal;

import java.io.Serial;
import java.util.List;
import org.codesign.timing.ImportFault;

/** It has faults, so nothing of it comes in. */
final class RefusedImport extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final transient List<ImportFault> faults;
  private final int count;

  RefusedImport(List<ImportFault> faults, int count) {
    super(count + " faults");
    this.faults = List.copyOf(faults);
    this.count = count;
  }

  List<ImportFault> faults() {
    return faults;
  }

  int count() {
    return count;
  }
}
