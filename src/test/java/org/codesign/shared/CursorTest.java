package org.codesign.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CursorTest {

  @Test
  void givesBackTheKeysItWasMadeOf() {
    Instant moment = Instant.parse("2026-11-20T10:00:00.123456Z");
    UUID id = Ids.next();
    Cursor cursor = Cursor.parse(Cursor.of(moment, id).text());
    assertThat(cursor.instant(0)).isEqualTo(moment);
    assertThat(cursor.uuid(1)).isEqualTo(id);
  }

  @Test
  void refusesWhatSomebodyWroteByHand() {
    assertThatIllegalArgumentException().isThrownBy(() -> Cursor.parse("***"));
    assertThatIllegalArgumentException().isThrownBy(() -> Cursor.of("yesterday").instant(0));
    assertThatIllegalArgumentException().isThrownBy(() -> Cursor.of("first").uuid(0));
    assertThatIllegalArgumentException().isThrownBy(() -> Cursor.of("first").uuid(1));
  }
}
