package org.codesign.timing.internal;

import java.io.Serial;
import java.util.List;
import org.codesign.shared.SheetFault;

/** It has faults, so nothing of it comes in. */
final class RefusedImport extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final transient List<SheetFault> faults;
  private final int count;

  RefusedImport(List<SheetFault> faults, int count) {
    super(count + " faults");
    this.faults = List.copyOf(faults);
    this.count = count;
  }

  List<SheetFault> faults() {
    return faults;
  }

  int count() {
    return count;
  }
}
