package org.codesign.privacy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.codesign.shared.Invalid;
import org.jspecify.annotations.Nullable;

/**
 * Texts of a form, by field, as they may be kept. A facade that keeps free text asks here first:
 *
 * <pre>{@code
 * FreeText.check("note", form.note());
 * }</pre>
 *
 * @param shown each field as everybody may read it: whatever was found in it is masked
 * @param kept the fields in which something was found and a reason given to keep it
 */
public record FreeText(Map<String, String> shown, List<Kept> kept) {

  public FreeText {
    shown = Map.copyOf(shown);
    kept = List.copyOf(kept);
  }

  /** A field as it was written, which waits for a facilitator. */
  public record Kept(String field, String text, KeepReason reason) {}

  /**
   * Goes on only if nothing in the text tells who a person is.
   *
   * @throws Invalid if something does, with a fault for each finding
   */
  public static void check(String field, String text) {
    check(Map.of(field, text));
  }

  /**
   * @see #check(String, String)
   */
  public static void check(Map<String, String> texts) {
    of(texts, Map.of());
  }

  /**
   * @param texts by field, in the order of the form
   * @param reasons by field; without one, nothing may be found in the field
   * @throws Invalid if something is found in a field that has no reason to keep it
   */
  public static FreeText of(Map<String, String> texts, Map<String, KeepReason> reasons) {
    Map<String, String> shown = new LinkedHashMap<>();
    List<Kept> kept = new ArrayList<>();
    List<Invalid.Fault> faults = new ArrayList<>();
    texts.forEach((field, text) -> {
      List<Finding> findings = TextGuard.findings(text);
      @Nullable KeepReason reason = reasons.get(field);
      if (!findings.isEmpty() && reason != null) {
        kept.add(new Kept(field, text, reason));
      } else {
        findings.forEach(it -> faults.add(fault(field, it)));
      }
      shown.put(field, TextGuard.mask(text, findings));
    });
    if (!faults.isEmpty()) {
      throw new Invalid(faults);
    }
    return new FreeText(shown, kept);
  }

  private static Invalid.Fault fault(String field, Finding finding) {
    String kind = finding.kind().name();
    return new Invalid.Fault(
        field, "guard." + kind, new Invalid.Span(kind, finding.start(), finding.end()));
  }

  /**
   * A field as everybody may read it.
   *
   * @throws IllegalArgumentException if there is none of this name
   */
  public String shown(String field) {
    String text = shown.get(field);
    if (text == null) {
      throw new IllegalArgumentException("no field " + field);
    }
    return text;
  }
}
