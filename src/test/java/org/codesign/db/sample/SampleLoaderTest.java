package org.codesign.db.sample;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.codesign.fixture.CodesignTest;
import org.codesign.shared.EmailAddress;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

@CodesignTest // stops the database in the end, also when this test runs alone
class SampleLoaderTest {

  /** Written ones that were reported twice. */
  private static final int DUPLICATES = 4;

  private static final Instant NOW = Instant.parse("2026-11-18T14:30:00Z");
  private static final SampleSize SIZE = new SampleSize(400, 150, 5_000, 20_000, 1);

  @TempDir static Path pictures;
  static JdbcTemplate db;

  @BeforeAll
  static void load() {
    db = loaded(SIZE);
  }

  private static JdbcTemplate loaded(SampleSize size) {
    DataSource schema = EmptySchema.create();
    new SampleLoader(schema, pictures).load(size, NOW, "hash of the password");
    return new JdbcTemplate(schema);
  }

  @Test
  void theSameDaySeedAndSizeGiveTheSameRows() {
    assertThat(checksums(loaded(SIZE))).isEqualTo(checksums(db));
  }

  @Test
  void anotherSeedGivesOtherPeopleAndAnswers() {
    var other = checksums(loaded(new SampleSize(400, 150, 5_000, 20_000, 2)));

    assertThat(other.get("identity_person")).isNotEqualTo(checksums(db).get("identity_person"));
    assertThat(other.get("issues_answer")).isNotEqualTo(checksums(db).get("issues_answer"));
  }

  @Test
  void makesAsMuchAsAskedFor() {
    assertThat(count("identity_person")).isEqualTo(400);
    assertThat(count("issues_issue")).isEqualTo(150 + DUPLICATES);
    assertThat(count("issues_answer")).isCloseTo(5_000, within(1_000L));
    assertThat(count("timing_entry")).isCloseTo(20_000, within(1_500L));
    assertThat(count("catalogue_picture")).isEqualTo(60);
    assertThat(pictures).isDirectoryRecursivelyContaining("glob:**/*.png");
  }

  @Test
  void everyRoleHasAnAccountWithAnEasyAddress() {
    var roles =
        db.query(
            "SELECT role FROM identity_person p JOIN identity_role r ON r.person_id = p.id"
                + " WHERE email LIKE '%@demo.example' AND demonstration",
            (row, n) -> row.getString(1));

    assertThat(roles)
        .contains("WORKER", "MEMBER", "FACILITATOR", "COUNCIL_LEAD", "SUPPLIER", "ADMIN");
    assertThat(db.queryForList("SELECT email FROM identity_person", String.class))
        .allSatisfy(it -> assertThat(new EmailAddress(it).value()).isEqualTo(it));
  }

  @Test
  void theBoardsCountsAreTheAnswersCounts() {
    assertThat(
            db.queryForList(
                """
                SELECT s.issue_id, s.asked, s.affected, s.councils, s.affected_shown
                  FROM issues_standing s
                 WHERE status <> 'MERGED'
                EXCEPT
                SELECT issue_id, COUNT(*), SUM(minutes IS NOT NULL), COUNT(DISTINCT council_code),
                       IF(COUNT(*) >= 10 AND COUNT(DISTINCT council_code) >= 3, 5 * ROUND(SUM(minutes IS NOT NULL) / 5), 0)
                  FROM issues_answer
                 WHERE frequency <> 'NOT_MY_JOB'
                 GROUP BY issue_id
                """))
        .isEmpty();
    assertThat(count("issues_standing")).isEqualTo(150 + DUPLICATES);
  }

  @Test
  void hoursLostAreUsersTimesShareTimesMinutes() {
    assertThat(
            db.queryForList(
                "SELECT * FROM priorities_hours_lost WHERE ABS(share_affected - (affected + 1) / (asked + 3)) > 0.0001"
                    + " OR ABS(hours - users * share_affected * minutes_affected / 60) > 0.001 * hours + 0.5"))
        .isEmpty();
    assertThat(count("priorities_hours_lost")).isEqualTo(150);
  }

  @Test
  void everySupplierHasTwoEditionsThatDiffer() {
    assertThat(
            db.queryForList("SELECT edition FROM priorities_list ORDER BY edition", Integer.class))
        .containsExactly(1, 1, 1, 2, 2, 2);
    assertThat(
            db.queryForObject(
                "SELECT COUNT(DISTINCT issue_id, hours) - COUNT(DISTINCT issue_id) FROM priorities_item",
                Integer.class))
        .isPositive();
  }

  @Test
  void nobodyTypesTwoThingsAtOnceNorInTheFuture() {
    assertThat(
            db.queryForList(
                """
                SELECT * FROM (
                  SELECT started_at + INTERVAL FLOOR(60 * minutes) SECOND ended,
                         LEAD(started_at) OVER (PARTITION BY person_id ORDER BY started_at) next
                    FROM timing_entry) e
                 WHERE ended > next OR ended > '2026-11-18 14:30:00'
                """))
        .isEmpty();
  }

  @Test
  void theDemonstrationWorkerTypedOnEveryWorkingDayUpToYesterday() {
    var days =
        db.queryForMap(
            "SELECT MAX(day) last, COUNT(DISTINCT day) days FROM timing_entry e"
                + " JOIN identity_person p ON p.id = e.person_id AND email = 'worker@demo.example'");

    assertThat(days.get("last")).hasToString("2026-11-17");
    assertThat(days.get("days"))
        .isEqualTo(
            LocalDate.parse("2025-11-19")
                .datesUntil(LocalDate.parse("2026-11-18"))
                .filter(SampleLoaderTest::isWorkingDay)
                .count());
  }

  @Test
  void entryModesHaveTheSharesOfTheField() {
    assertThat(shares("SELECT entry_mode, COUNT(*) FROM timing_entry GROUP BY 1"))
        .satisfies(
            it -> assertThat(it.get("DIRECT")).isBetween(0.48, 0.62),
            it -> assertThat(it.get("PAPER_FIRST")).isBetween(0.2, 0.3),
            it -> assertThat(it.get("TYPED_FOR_ANOTHER")).isBetween(0.05, 0.11),
            it -> assertThat(it.get("KEYED_AGAIN")).isBetween(0.09, 0.15));
  }

  @Test
  void manySayThatAnIssueDoesNotAffectThem() {
    assertThat(shares("SELECT frequency, COUNT(*) FROM issues_answer GROUP BY 1"))
        .satisfies(
            it -> assertThat(it.get("NEVER")).isBetween(0.4, 0.7),
            it -> assertThat(it.get("NOT_MY_JOB")).isBetween(0.08, 0.2),
            it -> assertThat(it.get("WEEKLY")).isBetween(0.07, 0.2));
  }

  @Test
  void leavesNoToolsBehind() {
    assertThat(
            db.queryForList(
                "SELECT routine_name FROM information_schema.routines WHERE routine_schema = DATABASE()"))
        .isEmpty();
  }

  private static boolean isWorkingDay(LocalDate day) {
    return day.getDayOfWeek().getValue() <= 5
        && !Set.of("12-25", "12-26", "01-01").contains(day.toString().substring(5));
  }

  private static Map<String, Double> shares(String countsByName) {
    Map<String, Long> counts =
        db.queryForList(countsByName).stream()
            .map(row -> List.copyOf(row.values()))
            .collect(toMap(row -> row.get(0).toString(), row -> (Long) row.get(1)));
    double all = counts.values().stream().mapToLong(it -> it).sum();
    return counts.entrySet().stream().collect(toMap(Map.Entry::getKey, it -> it.getValue() / all));
  }

  private static long count(String table) {
    return db.queryForObject("SELECT COUNT(*) FROM " + table, Long.class);
  }

  private static Map<String, Object> checksums(JdbcTemplate schema) {
    var tables =
        schema.queryForList(
            "SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE()"
                + " AND table_name <> 'flyway_schema_history'",
            String.class);
    return new TreeMap<>(
        tables.stream()
            .collect(
                toMap(
                    table -> table,
                    table ->
                        String.valueOf(
                            schema.queryForObject(checksum(schema, table), Long.class)))));
  }

  /** Not CHECKSUM TABLE: with a generated column it gives the same rows another sum at times. */
  private static String checksum(JdbcTemplate schema, String table) {
    return schema
        .queryForList(
            "SELECT column_name FROM information_schema.columns"
                + " WHERE table_schema = DATABASE() AND table_name = ?",
            String.class,
            table)
        .stream()
        .map(column -> "IFNULL(HEX(`" + column + "`), '-')")
        .collect(
            joining(", ", "SELECT COALESCE(SUM(CRC32(CONCAT_WS(' ', ", "))), 0) FROM " + table));
  }
}
