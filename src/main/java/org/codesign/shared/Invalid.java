package org.codesign.shared;

import java.util.List;

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
   * @param message the key of the message that says what to do, in {@code messages}
   */
  public record Fault(String field, String message) {}
}
