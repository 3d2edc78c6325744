package org.codesign.db;

import static java.util.stream.Collectors.joining;
import static org.springframework.core.NestedExceptionUtils.getMostSpecificCause;

import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.flywaydb.core.internal.exception.sqlExceptions.FlywaySqlUnableToConnectToDbException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * A database that does not answer or let us in, or whose tables are not as this copy knows them.
 */
final class SchemaProblemAnalyzer extends AbstractFailureAnalyzer<FlywayException> {

  @Override
  protected FailureAnalysis analyze(Throwable failure, FlywayException problem) {
    return switch (problem) {
      case FlywaySqlUnableToConnectToDbException unreachable -> unreachable(unreachable);
      case FlywayValidateException different -> different(different);
      default -> unfinished(problem);
    };
  }

  private static FailureAnalysis unreachable(FlywayException problem) {
    return new FailureAnalysis(
        "The database could not be reached: " + getMostSpecificCause(problem).getMessage(),
        "Check CODESIGN_DB_URL, CODESIGN_DB_USER and CODESIGN_DB_PASSWORD, and that the database server runs; "
            + "or leave CODESIGN_DB_URL out to use the embedded database.",
        problem);
  }

  private static FailureAnalysis different(FlywayException problem) {
    String findings = findings(problem);
    return new FailureAnalysis(
        "The tables in the database were made by other migrations than this copy of Codesign brings."
            + " Nothing was changed.\n\n"
            + findings,
        remedy(findings) + "\nA demonstration may simply start anew: bin/run --fresh",
        problem);
  }

  /** What Flyway found, without its advice, which is for people who run Flyway by hand. */
  private static String findings(FlywayException problem) {
    return String.valueOf(problem.getMessage())
        .lines()
        .filter(line -> line.startsWith("Migration ") || line.startsWith("Detected "))
        .collect(joining("\n"));
  }

  private static String remedy(String findings) {
    if (findings.contains("not resolved locally")) {
      return "A newer Codesign has worked with this database: start that one, or restore the backup"
          + " from before the upgrade.";
    }
    if (findings.contains("failed migration")) {
      return "An upgrade broke off: restore the backup and upgrade again.";
    }
    return "A file in db/migration was edited after it had been applied: put it back as it was, and"
        + " write the change into a new file.";
  }

  private static FailureAnalysis unfinished(FlywayException problem) {
    return new FailureAnalysis(
        "The tables in the database could not be brought up to date: "
            + getMostSpecificCause(problem).getMessage(),
        "Where space or rights are missing, provide them. Then restore the backup from before the upgrade and start again; "
            + "a demonstration may simply start anew: bin/run --fresh",
        problem);
  }
}
