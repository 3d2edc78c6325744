package org.codesign.db.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.codesign.db.Home;
import org.codesign.fixture.CodesignTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.password.NoOpPasswordEncoder;

@CodesignTest // stops the database in the end, also when this test runs alone
class SampleDataTest {

  private final DataSource schema = EmptySchema.create();
  private final JdbcTemplate db = new JdbcTemplate(schema);
  private final List<Object> events = new ArrayList<>();

  @Test
  void fillsAnEmptyApplicationOnce(@TempDir Path folder) throws Exception {
    try (var home = Home.at(folder)) {
      var sample = sampleIn(home);

      sample.start();
      sample.start();

      assertThat(people()).isEqualTo(100);
      assertThat(events).singleElement().isInstanceOf(SampleDataLoaded.class);
    }
  }

  @Test
  void beginsAgainAfterALoadThatWasCutShort(@TempDir Path folder) throws Exception {
    try (var home = Home.at(folder)) {
      sampleIn(home).start();
      db.execute("DELETE FROM identity_role");
      db.execute("DELETE FROM identity_person");

      sampleIn(home).start();

      assertThat(people()).isEqualTo(100);
    }
  }

  @Test
  void leavesAnApplicationWithPeopleAlone(@TempDir Path folder) throws Exception {
    db.execute(
        "INSERT INTO identity_person (id, email, name, sessions_valid_from, created_at, changed_at)"
            + " VALUES (UUID(), 'somebody@council.example', 'Somebody', NOW(), NOW(), NOW())");
    try (var home = Home.at(folder)) {
      sampleIn(home).start();

      assertThat(people()).isEqualTo(1);
      assertThat(events).isEmpty();
    }
  }

  @Test
  void tellsOthersWhereTheGuidanceIs() {
    assertThat(new SampleFiles().matching("guidance/*.md")).isNotEmpty();
  }

  @SuppressWarnings("deprecation") // no secret: the test wants to be quick
  private SampleData sampleIn(Home home) {
    return new SampleData(
        schema,
        home,
        events::add,
        NoOpPasswordEncoder.getInstance(),
        new SampleSize(100, 20, 200, 2_000, 1),
        Clock.systemUTC());
  }

  private int people() {
    return db.queryForObject("SELECT COUNT(*) FROM identity_person", Integer.class);
  }
}
