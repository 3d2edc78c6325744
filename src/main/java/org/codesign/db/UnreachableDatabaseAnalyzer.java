package org.codesign.db;

import org.flywaydb.core.internal.exception.sqlExceptions.FlywaySqlUnableToConnectToDbException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.NestedExceptionUtils;

/** An external database that does not answer, or does not let us in. */
final class UnreachableDatabaseAnalyzer
    extends AbstractFailureAnalyzer<FlywaySqlUnableToConnectToDbException> {

  @Override
  protected FailureAnalysis analyze(
      Throwable failure, FlywaySqlUnableToConnectToDbException problem) {
    var reason = NestedExceptionUtils.getMostSpecificCause(problem).getMessage();
    return new FailureAnalysis(
        "The database could not be reached: " + reason,
        "Check CODESIGN_DB_URL, CODESIGN_DB_USER and CODESIGN_DB_PASSWORD, and that the database server runs; "
            + "or leave CODESIGN_DB_URL out to use the embedded database.",
        problem);
  }
}
