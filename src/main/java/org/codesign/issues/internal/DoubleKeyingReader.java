package org.codesign.issues.internal;

import static org.codesign.db.generated.tables.IssuesDoubleKeying.ISSUES_DOUBLE_KEYING;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.codesign.catalogue.CatalogueFacts;
import org.codesign.catalogue.SystemId;
import org.codesign.catalogue.SystemListItem;
import org.codesign.issues.DoubleKeyingCell;
import org.codesign.issues.Figures;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what issues between systems come to: a row for each pair of systems. */
@Component
public class DoubleKeyingReader {

  private static final MathContext DIGITS = new MathContext(2);

  private static final Comparator<DoubleKeyingCell> MOST_HOURS =
      Comparator.comparingLong(
              (DoubleKeyingCell it) -> it.figures().map(Figures::hoursLost).orElse(-1L))
          .reversed()
          .thenComparing(it -> it.from().name())
          .thenComparing(it -> it.to().name());

  private final DSLContext db;
  private final CatalogueFacts catalogue;

  DoubleKeyingReader(DSLContext db, CatalogueFacts catalogue) {
    this.db = db;
    this.catalogue = catalogue;
  }

  public List<DoubleKeyingCell> all() {
    List<CellRow> rows =
        db.select(
                ISSUES_DOUBLE_KEYING.SYSTEM_ID.convertFrom(SystemId::new),
                ISSUES_DOUBLE_KEYING.SECOND_SYSTEM_ID.convertFrom(SystemId::new),
                ISSUES_DOUBLE_KEYING.ISSUES,
                ISSUES_DOUBLE_KEYING.COUNTED,
                row(
                        ISSUES_DOUBLE_KEYING.ASKED,
                        ISSUES_DOUBLE_KEYING.AFFECTED,
                        ISSUES_DOUBLE_KEYING.COUNCILS,
                        ISSUES_DOUBLE_KEYING.HOURS_LOST)
                    .mapping(Standing::new))
            .from(ISSUES_DOUBLE_KEYING)
            .fetch(mapping(CellRow::new));
    Map<SystemId, SystemListItem> systems =
        catalogue.systems(
            rows.stream().flatMap(it -> Stream.of(it.from(), it.to())).distinct().toList());
    return rows.stream()
        .filter(it -> systems.containsKey(it.from()) && systems.containsKey(it.to()))
        .map(it -> it.cell(systems))
        .sorted(MOST_HOURS)
        .toList();
  }

  private record CellRow(SystemId from, SystemId to, int issues, int counted, Standing standing) {

    /** A sum is no more exact than what it is made of. */
    private static @Nullable Figures inTwoDigits(@Nullable Figures figures) {
      return figures == null
          ? null
          : new Figures(
              figures.asked(),
              figures.affected(),
              BigDecimal.valueOf(figures.hoursLost()).round(DIGITS).longValue());
    }

    @SuppressWarnings("NullAway") // both are there
    DoubleKeyingCell cell(Map<SystemId, SystemListItem> systems) {
      return new DoubleKeyingCell(
          systems.get(from), systems.get(to), issues, counted, inTwoDigits(standing.figures()));
    }
  }
}
