package org.codesign.catalogue.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.codesign.db.generated.tables.CatalogueCouncil.CATALOGUE_COUNCIL;

import java.time.LocalDate;
import java.util.List;
import org.codesign.fixture.CodesignTest;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CodesignTest
class CouncilsOfEnglandTest {

  private static final Condition REAL = CATALOGUE_COUNCIL.CODE.notLike("E9%");

  @Autowired DSLContext db;

  @Test
  void a_new_database_holds_every_council() {
    assertThat(db.fetchCount(CATALOGUE_COUNCIL, REAL)).isEqualTo(153);

    int people =
        db.select(DSL.sum(CATALOGUE_COUNCIL.POPULATION))
            .from(CATALOGUE_COUNCIL)
            .where(REAL)
            .fetchSingle(row -> row.value1().intValueExact());
    assertThat(people).isEqualTo(56_550_138);
  }

  @Test
  void their_first_day_is_kept_where_it_is_known() {
    assertThat(validFrom("E08000016")).isEqualTo(LocalDate.parse("1974-04-01"));
    assertThat(validFrom("E06000063")).isEqualTo(LocalDate.parse("2023-04-01"));
    assertThat(validFrom("E10000003")).isNull();
  }

  @Test
  void every_region_has_the_councils_it_has_in_truth() {
    assertThat(
            db.select(CATALOGUE_COUNCIL.REGION, DSL.count())
                .from(CATALOGUE_COUNCIL)
                .where(REAL)
                .groupBy(CATALOGUE_COUNCIL.REGION)
                .fetchMap(CATALOGUE_COUNCIL.REGION, row -> row.value2()))
        .containsOnly(
            entry("East Midlands", 10),
            entry("East of England", 11),
            entry("London", 33),
            entry("North East", 12),
            entry("North West", 24),
            entry("South East", 19),
            entry("South West", 15),
            entry("West Midlands", 14),
            entry("Yorkshire and The Humber", 15));
  }

  @Test
  void they_are_loaded_once() {
    List<String> history =
        db.resultQuery("select description from flyway_schema_history where success")
            .fetch(row -> row.get(0, String.class));

    assertThat(history).containsOnlyOnce("councils of england");
  }

  private LocalDate validFrom(String code) {
    return db.select(CATALOGUE_COUNCIL.VALID_FROM)
        .from(CATALOGUE_COUNCIL)
        .where(CATALOGUE_COUNCIL.CODE.eq(code))
        .fetchSingle(row -> row.value1());
  }
}
