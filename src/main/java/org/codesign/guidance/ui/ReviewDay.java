package org.codesign.guidance.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.util.Locale;

/** The day of the next review, written as 22/11/2026 or 2026-11-22. */
class ReviewDay extends DatePicker {

  ReviewDay() {
    setLabel(getTranslation("guidance.edit.review"));
    setLocale(Locale.UK);
    setI18n(new DatePickerI18n().setDateFormats("dd/MM/yyyy", "yyyy-MM-dd").setFirstDayOfWeek(1));
  }

  /** What was typed must not be taken for no day because it makes no sense. */
  boolean isReadable() {
    return !isInputUnparsable();
  }
}
