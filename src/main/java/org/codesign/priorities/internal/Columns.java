package org.codesign.priorities.internal;

import static org.codesign.db.generated.tables.PrioritiesHoursLost.PRIORITIES_HOURS_LOST;
import static org.codesign.db.generated.tables.PrioritiesItem.PRIORITIES_ITEM;
import static org.jooq.impl.DSL.row;

import java.math.BigDecimal;
import org.codesign.priorities.HoursLost;
import org.jooq.SelectField;

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
            PRIORITIES_HOURS_LOST.HOURS.convertFrom(BigDecimal::doubleValue))
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
            PRIORITIES_ITEM.HOURS.convertFrom(BigDecimal::doubleValue))
        .mapping(HoursLost::new);
  }
}
