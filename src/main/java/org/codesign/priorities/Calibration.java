package org.codesign.priorities;

import org.codesign.issues.IssueEvidence;
import org.codesign.issues.IssueEvidence.CouncilAnswers;
import org.codesign.privacy.SmallNumbers;
import org.codesign.timing.ScreenTime;
import org.jspecify.annotations.Nullable;

/**
 * What people say they lose each time, held against the time that a visit to the screen takes. A
 * fix cannot give back more than all of it, so the factor is at most 1; it never makes a figure
 * larger.
 */
final class Calibration {

  private static final double LEAST = 0.01;

  private Calibration() {}

  /**
   * Above 0 and at most 1; 1 where nothing was measured, or so little that the factor would tell on
   * somebody.
   */
  static double of(IssueEvidence evidence, @Nullable ScreenTime measured) {
    if (measured == null || !SmallNumbers.mayShow(measured.workers(), measured.councils())) {
      return 1;
    }
    double times = evidence.councils().stream().mapToDouble(CouncilAnswers::timesPerMonth).sum();
    double said = evidence.councils().stream().mapToDouble(CouncilAnswers::minutesPerMonth).sum();
    if (times == 0 || said == 0) {
      return 1;
    }
    return Math.clamp(measured.minutes() / (said / times), LEAST, 1);
  }
}
