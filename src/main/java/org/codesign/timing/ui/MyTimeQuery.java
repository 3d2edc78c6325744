package org.codesign.timing.ui;

import com.vaadin.flow.router.QueryParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import org.codesign.shared.Invalid;
import org.codesign.shared.ui.Address;
import org.codesign.timing.Grouping;
import org.codesign.timing.Period;

/** What one looks at, as the address says it; what makes no sense there is left out. */
record MyTimeQuery(Period period, Grouping by) {

  private static final int WEEKS = 11;

  static MyTimeQuery of(QueryParameters address, LocalDate today) {
    LocalDate to = Address.read(address, "to", LocalDate::parse).orElse(today);
    LocalDate from = Address.read(address, "from", LocalDate::parse).orElse(weeksBefore(to));
    return new MyTimeQuery(
        period(from, to, today),
        Address.read(address, "by", Grouping::valueOf).orElse(Grouping.SYSTEM));
  }

  private static Period period(LocalDate from, LocalDate to, LocalDate today) {
    try {
      return new Period(from, to);
    } catch (Invalid nonsense) {
      return new Period(weeksBefore(today), today);
    }
  }

  /** Whole weeks and the one that goes on. */
  private static LocalDate weeksBefore(LocalDate day) {
    return day.minusWeeks(WEEKS).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  QueryParameters address() {
    return QueryParameters.simple(
        Map.of(
            "from", period.from().toString(),
            "to", period.to().toString(),
            "by", by.name()));
  }
}
