package org.codesign.shell;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says how to change the port; Spring Boot's own words do not know the setting's name. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PortTakenAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {

  @Override
  protected FailureAnalysis analyze(Throwable failure, PortInUseException problem) {
    return new FailureAnalysis(
        "Another program already listens on port " + problem.getPort() + ".",
        "Stop that program, or choose another port, for example SERVER_PORT="
            + (problem.getPort() + 1)
            + ".",
        problem);
  }
}
