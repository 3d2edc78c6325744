package org.codesign.db;

import org.jspecify.annotations.Nullable;

/** Why Codesign cannot start, in words for the person who started it. */
public final class StartProblem extends RuntimeException {

  private final String remedy;

  public StartProblem(String problem, String remedy, @Nullable Throwable cause) {
    super(problem, cause);
    this.remedy = remedy;
  }

  public StartProblem(String problem, String remedy) {
    this(problem, remedy, null);
  }

  public String remedy() {
    return remedy;
  }
}
