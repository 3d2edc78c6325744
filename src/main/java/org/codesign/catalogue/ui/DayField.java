package org.codesign.catalogue.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.codesign.shared.ui.FormErrors;

/** A day, written as 22/11/2026 or 2026-11-22. */
class DayField extends DatePicker {

  private static final DateTimeFormatter WORDS =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  DayField(String label) {
    super(label);
    setLocale(Locale.UK);
    setI18n(new DatePickerI18n().setDateFormats("dd/MM/yyyy", "yyyy-MM-dd").setFirstDayOfWeek(1));
    setClearButtonVisible(true);
  }

  /** As it is read: {@code 22 November 2026}; empty for none. */
  static String words(java.time.@org.jspecify.annotations.Nullable LocalDate day) {
    return day == null ? "" : WORDS.format(day);
  }

  /** What was typed must not be taken for "no day" because it makes no sense. */
  boolean isReadable(FormErrors errors, String field) {
    if (isInputUnparsable()) {
      errors.show(field, getTranslation("catalogue.day.unreadable"));
      return false;
    }
    return true;
  }
}
