package org.codesign.priorities.internal;

import static org.codesign.db.generated.tables.PrioritiesHoursLost.PRIORITIES_HOURS_LOST;
import static org.codesign.db.generated.tables.PrioritiesItem.PRIORITIES_ITEM;
import static org.jooq.impl.DSL.row;

import java.math.BigDecimal;
import org.codesign.priorities.HoursLost;
import org.codesign.priorities.HoursLost.Certainty;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;

/** How {@link HoursLost} lies in rows. */
final class Columns {

  private Columns() {}

  static SelectField<HoursLost> hoursLost() {
    return row(
            PRIORITIES_HOURS_LOST.USERS,
            PRIORITIES_HOURS_LOST.ASKED,
            PRIORITIES_HOURS_LOST.AFFECTED,
            PRIORITIES_HOURS_LOST.COUNCILS,
            PRIORITIES_HOURS_LOST.SHARE_AFFECTED.convertFrom(BigDecimal::doubleValue),
            PRIORITIES_HOURS_LOST.MINUTES_AFFECTED.convertFrom(BigDecimal::doubleValue),
            PRIORITIES_HOURS_LOST.HOURS.convertFrom(BigDecimal::doubleValue),
            row(
                    PRIORITIES_HOURS_LOST.LOWER_HOURS,
                    PRIORITIES_HOURS_LOST.UPPER_HOURS,
                    PRIORITIES_HOURS_LOST.FAIR_SHARE,
                    PRIORITIES_HOURS_LOST.RUNNING,
                    PRIORITIES_HOURS_LOST.CALIBRATION)
                .mapping(Columns::certainty))
        .mapping(HoursLost::new);
  }

  static SelectField<HoursLost> hoursLostWhenPublished() {
    return row(
            PRIORITIES_ITEM.USERS,
            PRIORITIES_ITEM.ASKED,
            PRIORITIES_ITEM.AFFECTED,
            PRIORITIES_ITEM.COUNCILS,
            PRIORITIES_ITEM.SHARE_AFFECTED.convertFrom(BigDecimal::doubleValue),
            PRIORITIES_ITEM.MINUTES_AFFECTED.convertFrom(BigDecimal::doubleValue),
            PRIORITIES_ITEM.HOURS.convertFrom(BigDecimal::doubleValue),
            row(
                    PRIORITIES_ITEM.LOWER_HOURS,
                    PRIORITIES_ITEM.UPPER_HOURS,
                    PRIORITIES_ITEM.FAIR_SHARE,
                    PRIORITIES_ITEM.RUNNING,
                    PRIORITIES_ITEM.CALIBRATION)
                .mapping(Columns::certainty))
        .mapping(HoursLost::new);
  }

  /** None in what was published before there were intervals. */
  private static @Nullable Certainty certainty(
      @Nullable BigDecimal lower,
      @Nullable BigDecimal upper,
      @Nullable BigDecimal fairShare,
      @Nullable Integer running,
      @Nullable BigDecimal calibration) {
    if (lower == null || upper == null || fairShare == null || calibration == null) {
      return null;
    }
    return new Certainty(
        lower.doubleValue(),
        upper.doubleValue(),
        fairShare.doubleValue(),
        running == null ? 0 : running,
        calibration.doubleValue());
  }
}
