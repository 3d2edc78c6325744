package org.codesign.suppliers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.codesign.suppliers.Gain;
import org.codesign.suppliers.Verdict;

/** What came of a fix, in words; in the language of the component it is on. */
record ProofWords(Component on) {

  Span tag(Verdict verdict) {
    Span tag = new Span(on.getTranslation("proof.verdict." + verdict));
    tag.addClassName("cd-tag");
    tag.getElement().setAttribute("data-kind", kindOf(verdict));
    return tag;
  }

  private static String kindOf(Verdict verdict) {
    return switch (verdict) {
      case GAVE_BACK -> "done";
      case WORSE -> "declined";
      case AWAITED -> "planned";
      case NO_CHANGE, NOT_ENOUGH, NO_SCREEN -> "";
    };
  }

  /**
   * As in "gave back 3.2 minutes a time (90%: 1.4 to 5.0)".
   *
   * @param key of the sentence before the verdict, which is put behind it
   */
  String found(String key, Gain gain, Object... more) {
    boolean worse = gain.verdict() == Verdict.WORSE;
    Object[] parts = new Object[3 + more.length];
    parts[0] = minutes(worse ? -gain.minutes() : gain.minutes());
    parts[1] = minutes(worse ? -gain.upper() : gain.lower());
    parts[2] = minutes(worse ? -gain.lower() : gain.upper());
    System.arraycopy(more, 0, parts, 3, more.length);
    return on.getTranslation(key + "." + gain.verdict(), parts);
  }

  /** To one decimal, with a true minus. */
  static String minutes(double value) {
    DecimalFormat format = new DecimalFormat("0.0", DecimalFormatSymbols.getInstance(Locale.UK));
    String text = format.format(Math.abs(value));
    return value < 0 && !text.equals("0.0") ? "−" + text : text;
  }
}
