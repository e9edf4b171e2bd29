package coop.ilmek.shared.database;

import java.util.stream.Collectors;
import org.flywaydb.core.api.FlywayException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in place of a stack trace that the tables do not fit this version of the application. */
final class MigrationRefusedAnalyzer extends AbstractFailureAnalyzer<FlywayException> {
  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, FlywayException cause) {
    var message = String.valueOf(cause.getMessage());
    var beginning = message.lines().limit(2).collect(Collectors.joining(". "));
    return new FailureAnalysis(
        "The tables of the database do not fit this version of İlmek: " + beginning,
        "Start the version that wrote them, or choose another database or data folder"
            + " (ILMEK_DB_URL, ILMEK_DATA).",
        cause);
  }
}
