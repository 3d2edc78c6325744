package org.codesign.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import org.codesign.shared.Invalid;
import org.junit.jupiter.api.Test;

class FreeTextTest {

  @Test
  void refusesByFieldKindAndPlace() {
    Invalid refusal =
        catchThrowableOfType(
            Invalid.class, () -> FreeText.check("note", "Client 943 476 5919 of LS1 4AP"));
    assertThat(refusal.faults())
        .containsExactly(
            new Invalid.Fault("note", "guard.NHS_NUMBER", new Invalid.Span("NHS_NUMBER", 7, 19)),
            new Invalid.Fault("note", "guard.POSTCODE", new Invalid.Span("POSTCODE", 23, 30)));
  }

  @Test
  void letsTextWithoutIdentifiersPassAsItIs() {
    FreeText text = FreeText.of(Map.of("body", "Saving takes 40 s."), Map.of());
    assertThat(text.shown("body")).isEqualTo("Saving takes 40 s.");
    assertThat(text.kept()).isEmpty();
  }

  @Test
  void keepsWithAReasonAndShowsItMasked() {
    FreeText text =
        FreeText.of(
            Map.of("title", "Search", "body", "Type LS1 4AP"),
            Map.of("body", KeepReason.INVENTED, "title", KeepReason.PUBLIC));
    assertThat(text.shown("body")).isEqualTo("Type [postcode]");
    assertThat(text.kept())
        .containsExactly(new FreeText.Kept("body", "Type LS1 4AP", KeepReason.INVENTED));
  }

  @Test
  void aReasonForOneFieldIsNoneForAnother() {
    Invalid refusal =
        catchThrowableOfType(
            Invalid.class,
            () ->
                FreeText.of(
                    Map.of("title", "LS1 4AP", "body", ""), Map.of("body", KeepReason.PUBLIC)));
    assertThat(refusal.faults()).extracting(Invalid.Fault::field).containsExactly("title");
  }
}
