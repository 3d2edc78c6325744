package org.codesign.issues.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.codesign.issues.Figures;
import org.codesign.privacy.SmallNumbers;
import org.jspecify.annotations.Nullable;

/** The counts of an issue, exact, and what of them may be shown. */
record Standing(int asked, int affected, int councils, BigDecimal hoursLost) {

  @Nullable Figures figures() {
    return SmallNumbers.mayShow(asked, councils) ? rounded() : null;
  }

  Figures rounded() {
    return new Figures(
        SmallNumbers.rounded(asked),
        SmallNumbers.rounded(affected),
        hoursLost.setScale(0, RoundingMode.HALF_UP).longValue());
  }
}
