package org.codesign.timing;

/** How something that is brought in stands. */
public enum ImportState {
  /** An event log is looked through. */
  READING,
  /** It waits for its owner to say how it is to be taken. */
  READY,
  /** Every row of a sheet is looked at; nothing is written. */
  CHECKING,
  /** Its entries are written; nobody sees them yet. */
  WRITING,
  /** All its entries count. */
  IMPORTED,
  /** It has faults, and nothing came in. */
  REFUSED,
  /** Its owner stopped it, and nothing came in. */
  CANCELLED,
  /** Something broke here, and nothing came in. */
  FAILED,
  /** The process that worked at it is gone, and nothing came in. */
  INTERRUPTED,
  /** Its entries were there and have been taken out again. */
  TAKEN_BACK;

  public boolean isUnderWay() {
    return this == READING || this == CHECKING || this == WRITING;
  }

  /** Whether nothing is in because its owner wanted it so. */
  public boolean isCalledOff() {
    return this == CANCELLED || this == TAKEN_BACK;
  }
}
