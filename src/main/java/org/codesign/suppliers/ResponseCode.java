package org.codesign.suppliers;

/** What a supplier's answer comes to. */
public enum ResponseCode {
  /** It is the system's fault and will be mended; when is not known yet. */
  ACCEPTED(false, false),
  /** It will be mended with a release that is named. */
  PLANNED(true, false),
  /** It cannot be judged before the facilitators say more; the text says what is asked for. */
  NEEDS_INFORMATION(false, true),
  /** It will not be mended; the text says why. */
  DECLINED(false, true),
  /** A council can set it up differently; the text says how. */
  LOCAL_CONFIGURATION(false, true),
  /** A release that is out has mended it already. */
  ALREADY_RELEASED(true, false);

  private final boolean release;
  private final boolean text;

  ResponseCode(boolean release, boolean text) {
    this.release = release;
    this.text = text;
  }

  /** Whether it names a release. */
  public boolean needsRelease() {
    return release;
  }

  /** Whether it says nothing without words. */
  public boolean needsText() {
    return text;
  }
}
