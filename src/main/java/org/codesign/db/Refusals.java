package org.codesign.db;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jooq.autoconfigure.ExceptionTranslatorExecuteListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.support.SQLErrorCodeSQLExceptionTranslator;

/**
 * What MariaDB refuses, in Spring's words. Spring knows all but the refusal that comes with
 * snapshot isolation: without a word for it, whoever gave up trying would look like a bug.
 */
@Configuration(proxyBeanMethods = false)
class Refusals extends SQLErrorCodeSQLExceptionTranslator {

  private static final int CHANGED_SINCE_READ = 1020;

  Refusals() {
    super("MariaDB");
  }

  @Bean
  ExceptionTranslatorExecuteListener refusalsInSpringsWords() {
    return ExceptionTranslatorExecuteListener.of(statement -> this);
  }

  @Override
  protected @Nullable DataAccessException customTranslate(
      String task, @Nullable String sql, SQLException refusal) {
    return refusal.getErrorCode() == CHANGED_SINCE_READ
        ? new OptimisticLockingFailureException(task, refusal)
        : null;
  }
}
