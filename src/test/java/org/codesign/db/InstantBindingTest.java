package org.codesign.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jooq.DataType;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.api.Test;

class InstantBindingTest {

  private static final DataType<Instant> MOMENT =
      SQLDataType.LOCALDATETIME(6).asConvertedDataType(new InstantBinding());

  @Test
  void written_into_the_text_a_moment_is_what_the_database_reads() {
    Instant hourThatIsSkippedInLondon = Instant.parse("2026-03-29T01:30:00.123456789Z");

    assertThat(
            DSL.using(SQLDialect.MARIADB).renderInlined(DSL.val(hourThatIsSkippedInLondon, MOMENT)))
        .isEqualTo("timestamp '2026-03-29 01:30:00.123456'");
  }
}
