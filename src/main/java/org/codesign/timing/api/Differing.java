package org.codesign.timing.api;

import java.io.Serial;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** The id stands for something else already; the answer (409) holds both versions. */
final class Differing extends ErrorResponseException {

  @Serial private static final long serialVersionUID = 1L;

  Differing(Object kept, Object offered) {
    super(HttpStatus.CONFLICT, problem(kept, offered), null);
  }

  private static ProblemDetail problem(Object kept, Object offered) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.CONFLICT, "This id was used before, with different content");
    problem.setProperty("kept", kept);
    problem.setProperty("offered", offered);
    return problem;
  }
}
