package org.codesign.guidance.api;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.codesign.guidance.ImportReport;
import org.codesign.guidance.ImportReport.Line;
import org.codesign.guidance.ImportReport.Outcome;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** An import's report as lines to read. */
@Component
class ReportText {

  private final MessageSource messages;

  ReportText(MessageSource messages) {
    this.messages = messages;
  }

  String of(ImportReport report) {
    Stream<String> leftOut =
        report.lines().stream()
            .filter(line -> line.outcome() == Outcome.LEFT_OUT)
            .map(this::reason);
    Stream<String> counts =
        Stream.of(Outcome.values())
            .map(outcome ->
                words("guidance.import.outcome." + outcome) + ": " + report.count(outcome));
    return Stream.concat(leftOut, counts).collect(Collectors.joining("\n", "", "\n"));
  }

  private String reason(Line line) {
    return line.path() + ": " + words("guidance.import.reason." + line.reason());
  }

  private String words(String key) {
    return messages.getMessage(key, null, Locale.UK);
  }
}
