package org.codesign.db;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Lets Spring Boot print a {@link StartProblem} as a message instead of a stack trace. */
final class StartProblemAnalyzer extends AbstractFailureAnalyzer<StartProblem> {

  @Override
  protected FailureAnalysis analyze(Throwable failure, StartProblem problem) {
    return new FailureAnalysis(problem.getMessage(), problem.remedy(), problem);
  }
}
