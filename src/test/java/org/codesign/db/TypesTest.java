package org.codesign.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.codesign.db.generated.tables.IdentityFailedSignIn.IDENTITY_FAILED_SIGN_IN;
import static org.codesign.db.generated.tables.IdentityPerson.IDENTITY_PERSON;
import static org.codesign.db.generated.tables.IdentityRole.IDENTITY_ROLE;
import static org.codesign.db.generated.tables.TimingEntry.TIMING_ENTRY;
import static org.jooq.conf.ParamType.INLINED;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TimeZone;
import java.util.UUID;
import java.util.stream.LongStream;
import org.codesign.fixture.CodesignTest;
import org.codesign.fixture.Given;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;

/** Values come out of the database as they went in. */
@CodesignTest
class TypesTest {

  private static final TimeZone ZONE = TimeZone.getDefault();

  /** Among them the hours that London has twice a year or not at all. */
  private static final List<String> MOMENTS =
      List.of(
          "2026-03-29T01:30:00.123456Z",
          "2026-10-25T00:30:00Z",
          "2026-10-25T01:30:00.999999Z",
          "1970-01-01T00:00:00Z",
          "2040-01-01T00:00:00Z",
          "9999-12-31T23:59:59Z");

  @Autowired DSLContext db;
  @Autowired Given given;

  @AfterEach
  void backToTheZoneOfThisMachine() {
    TimeZone.setDefault(ZONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTC", "Europe/London", "America/Sao_Paulo", "Asia/Kathmandu"})
  void a_moment_is_kept_in_utc_whatever_the_zone_of_the_machine(String zone) {
    UUID person = given.admin().id().value();
    TimeZone.setDefault(TimeZone.getTimeZone(zone));
    for (String moment : MOMENTS) {
      keep(person, Instant.parse(moment));
      assertThat(kept(person)).isEqualTo(Instant.parse(moment));
      assertThat(keptAsText(person)).startsWith(moment.substring(0, 19).replace('T', ' '));
    }
  }

  @Test
  void a_moment_is_kept_to_the_microsecond() {
    UUID person = given.admin().id().value();
    Instant fine = Instant.parse("2026-01-05T09:00:00.123456789Z");
    keep(person, fine);
    assertThat(kept(person)).isEqualTo(fine.truncatedTo(ChronoUnit.MICROS));
  }

  @Test
  void ids_of_version_7_sort_by_their_time() {
    byte[] mark = new byte[32];
    new Random().nextBytes(mark);
    List<UUID> inOrder = LongStream.range(0, 300).mapToObj(TypesTest::idOf).toList();
    List<UUID> shuffled = new ArrayList<>(inOrder);
    Collections.shuffle(shuffled, new Random(7));
    shuffled.forEach(id -> keep(id, mark));
    assertThat(inOrderOfTheDatabase(mark)).isEqualTo(inOrder).isSorted();
  }

  @Test
  void rows_are_looked_up_by_id_through_an_index() {
    Query entries =
        db.selectFrom(TIMING_ENTRY)
            .where(TIMING_ENTRY.PERSON_ID.eq(idOf(1)))
            .and(TIMING_ENTRY.STARTED_AT.ge(Instant.EPOCH));
    assertThat(planOf(entries)).isIn("ref", "range");
  }

  @Test
  void a_value_nobody_knows_is_refused() {
    UUID person = given.admin().id().value();
    assertThatThrownBy(() ->
            db.insertInto(IDENTITY_ROLE)
                .set(IDENTITY_ROLE.PERSON_ID, person)
                .set(IDENTITY_ROLE.ROLE, "KING")
                .execute())
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("identity_role_known");
  }

  @Test
  void every_connection_speaks_utc_and_refuses_stale_writes() {
    assertThat(
            db.fetchSingle(
                    "SELECT @@session.time_zone, @@session.innodb_snapshot_isolation, @@session.tx_isolation")
                .intoList())
        .isEqualTo(List.of("+00:00", 1L, "REPEATABLE-READ"));
  }

  private void keep(UUID id, byte[] mark) {
    db.insertInto(IDENTITY_FAILED_SIGN_IN)
        .set(IDENTITY_FAILED_SIGN_IN.ID, id)
        .set(IDENTITY_FAILED_SIGN_IN.SUBJECT, mark)
        .set(IDENTITY_FAILED_SIGN_IN.CREATED_AT, Instant.EPOCH)
        .execute();
  }

  private List<UUID> inOrderOfTheDatabase(byte[] mark) {
    return db.select(IDENTITY_FAILED_SIGN_IN.ID)
        .from(IDENTITY_FAILED_SIGN_IN)
        .where(IDENTITY_FAILED_SIGN_IN.SUBJECT.eq(mark))
        .orderBy(IDENTITY_FAILED_SIGN_IN.ID)
        .fetch(IDENTITY_FAILED_SIGN_IN.ID);
  }

  private void keep(UUID person, Instant moment) {
    db.update(IDENTITY_PERSON)
        .set(IDENTITY_PERSON.DISABLED_AT, moment)
        .where(IDENTITY_PERSON.ID.eq(person))
        .execute();
  }

  private Instant kept(UUID person) {
    return db.select(IDENTITY_PERSON.DISABLED_AT)
        .from(IDENTITY_PERSON)
        .where(IDENTITY_PERSON.ID.eq(person))
        .fetchSingle()
        .value1();
  }

  private String keptAsText(UUID person) {
    return db.fetchSingle(
            "SELECT CAST(disabled_at AS CHAR) FROM identity_person WHERE id = ?", person)
        .get(0, String.class);
  }

  private String planOf(Query query) {
    return db.fetchSingle("EXPLAIN " + query.getSQL(INLINED)).get("type", String.class);
  }

  /** Random but for its time. */
  private static UUID idOf(long millisecond) {
    long random = UUID.randomUUID().getMostSignificantBits() & 0xFFF;
    return new UUID(
        millisecond << 16 | 0x7000 | random, UUID.randomUUID().getLeastSignificantBits());
  }
}
