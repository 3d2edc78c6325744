package org.codesign.timing.api;

import java.io.Serial;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** It was changed meanwhile, or the id stands for something else; the answer (409) holds both. */
final class Differing extends ErrorResponseException {

  @Serial private static final long serialVersionUID = 1L;

  Differing(Object kept, @Nullable Object offered) {
    super(HttpStatus.CONFLICT, problem(kept, offered), null);
  }

  private static ProblemDetail problem(Object kept, @Nullable Object offered) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.CONFLICT,
            "This was changed meanwhile, or the id was used before with different content");
    problem.setProperty("kept", kept);
    problem.setProperty("offered", offered);
    return problem;
  }
}
