package org.codesign.issues;

import java.math.BigDecimal;
import java.util.List;
import org.codesign.catalogue.ScreenId;
import org.codesign.catalogue.SystemId;
import org.codesign.shared.EntryMode;
import org.jspecify.annotations.Nullable;

/** Reports for tests: complete, and changed where a test cares. */
public final class Reports {

  private Reports() {}

  public static ReportForm on(SystemId system) {
    return of(system, null, List.of(), "Save lies below the fold", "The button cannot be seen.");
  }

  public static ReportForm on(SystemId system, ScreenId screen, Pin... pins) {
    return of(system, screen, List.of(pins), "Save lies below the fold", "It cannot be seen.");
  }

  public static ReportForm saying(SystemId system, String title, String body) {
    return of(system, null, List.of(), title, body);
  }

  public static ReportForm of(
      SystemId system, @Nullable ScreenId screen, List<Pin> pins, String title, String body) {
    return new ReportForm(
        system,
        null,
        screen,
        pins,
        false,
        title,
        body,
        "",
        Category.LAYOUT,
        2,
        Cause.PRODUCT,
        EntryMode.DIRECT,
        false,
        daily(5));
  }

  public static ReportForm with(SystemId system, Cause cause, @Nullable SystemId second) {
    return new ReportForm(
        system,
        second,
        null,
        List.of(),
        false,
        "The same address twice",
        "Typed here and there.",
        "",
        Category.DUPLICATE_ENTRY,
        3,
        cause,
        EntryMode.KEYED_AGAIN,
        true,
        daily(5));
  }

  public static AnswerForm daily(int minutes) {
    return new AnswerForm(Frequency.DAILY, BigDecimal.valueOf(minutes));
  }

  public static AnswerForm never() {
    return new AnswerForm(Frequency.NEVER, null);
  }
}
