package org.codesign.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was given cannot be taken; each fault names its field. Nothing was written. */
public class Invalid extends RuntimeException {

  private final List<Fault> faults;

  public Invalid(List<Fault> faults) {
    super(faults.toString());
    this.faults = List.copyOf(faults);
  }

  public Invalid(String field, String message) {
    this(List.of(new Fault(field, message)));
  }

  public List<Fault> faults() {
    return faults;
  }

  /**
   * @param field the field as the API names it
   * @param message the key of the message that says what to do, in {@code messages}; where a part
   *     of the field is at fault, the message's {0} is the place where it begins, from 1, and {1}
   *     its line, from 1
   * @param span that part, if it is not the whole
   */
  public record Fault(String field, String message, @Nullable Span span) {

    public Fault(String field, String message) {
      this(field, message, null);
    }
  }

  /**
   * The part of a field that cannot stay.
   *
   * @param kind what it is
   * @param start its first character, in UTF-16 units from 0
   * @param end the one after its last
   */
  public record Span(String kind, int start, int end) {}
}
