package org.codesign.db;

import static java.time.ZoneOffset.UTC;
import static java.time.temporal.ChronoUnit.MICROS;

import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jooq.BindingGetResultSetContext;
import org.jooq.BindingSQLContext;
import org.jooq.BindingSetStatementContext;
import org.jooq.Converter;
import org.jooq.impl.AbstractBinding;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * Keeps an {@link Instant} in a {@code DATETIME(6)} column, in UTC and to the microsecond. jOOQ's
 * own way goes through {@link java.sql.Timestamp} and so through the time zone of the JVM, where
 * one hour a year does not exist; this one hands the driver the date and time as they are.
 */
public final class InstantBinding extends AbstractBinding<LocalDateTime, Instant> {

  private static final Converter<LocalDateTime, Instant> CONVERTER =
      Converter.ofNullable(
          LocalDateTime.class, Instant.class, InstantBinding::instant, InstantBinding::utc);

  @Override
  public Converter<LocalDateTime, Instant> converter() {
    return CONVERTER;
  }

  /** Where jOOQ writes values into the text: in a batch of different statements, and in its log. */
  @Override
  protected void sqlInline(BindingSQLContext<Instant> ctx) {
    ctx.render().visit(DSL.inline(CONVERTER.to(ctx.value()), SQLDataType.LOCALDATETIME(6)));
  }

  @Override
  public void set(BindingSetStatementContext<Instant> ctx) throws SQLException {
    if (ctx.value() == null) {
      ctx.statement().setNull(ctx.index(), Types.TIMESTAMP);
    } else {
      ctx.statement().setObject(ctx.index(), utc(ctx.value()));
    }
  }

  @Override
  public void get(BindingGetResultSetContext<Instant> ctx) throws SQLException {
    ctx.convert(CONVERTER).value(ctx.resultSet().getObject(ctx.index(), LocalDateTime.class));
  }

  private static Instant instant(LocalDateTime stored) {
    return stored.toInstant(UTC);
  }

  private static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant.truncatedTo(MICROS), UTC);
  }
}
