package org.codesign.shared.api;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.codesign.shared.Invalid;
import org.codesign.shared.NotFound;
import org.codesign.shared.Stale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;

/** Refusals as problem details (RFC 9457); faults of the input name their fields. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

  private static final Logger log = LoggerFactory.getLogger(Problems.class);

  private static final String WRONG_SHAPE =
      "is not of the kind that is expected; the API's description says which";

  private final MessageSource messages;

  Problems(MessageSource messages) {
    this.messages = messages;
  }

  @ExceptionHandler
  ProblemDetail notFound(NotFound missing) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "Not found");
  }

  @ExceptionHandler
  ProblemDetail notAllowed(AccessDeniedException denied) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.FORBIDDEN, "Not allowed");
  }

  @ExceptionHandler
  ProblemDetail stale(Stale stale) {
    return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, stale.getMessage());
  }

  @ExceptionHandler
  ProblemDetail invalid(Invalid invalid) {
    return faults(invalid.faults().stream().map(this::fault).toList());
  }

  private Fault fault(Invalid.Fault fault) {
    Invalid.Span span = fault.span();
    if (span == null) {
      return new Fault(fault.field(), messages.getMessage(fault.message(), null, Locale.UK));
    }
    Object[] place = {span.start() + 1};
    return new Fault(
        fault.field(),
        messages.getMessage(fault.message(), place, Locale.UK),
        span.kind(),
        span.start(),
        span.end());
  }

  @ExceptionHandler
  ProblemDetail violated(ConstraintViolationException violated) {
    return faults(violated.getConstraintViolations().stream().map(Problems::fault).toList());
  }

  /** A value that refuses what it was made of, such as an identifier of the wrong shape. */
  @ExceptionHandler
  ProblemDetail malformed(IllegalArgumentException malformed) {
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.BAD_REQUEST, String.valueOf(malformed.getMessage()));
  }

  /** What Tomcat cannot read: text in the address that is no UTF-8, too many parameters. */
  @ExceptionHandler
  ProblemDetail unreadable(InvalidParameterException unreadable) {
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.BAD_REQUEST, "The address cannot be read as UTF-8 text");
  }

  /** The database is away or cannot keep up; a write may have been kept, so send it again as is. */
  @ExceptionHandler({
    TransactionException.class,
    TransientDataAccessException.class,
    DataAccessResourceFailureException.class
  })
  ProblemDetail busy(RuntimeException busy) {
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.SERVICE_UNAVAILABLE, "The database does not answer. Try again in a moment.");
  }

  @ExceptionHandler
  ProblemDetail broken(Exception failure) {
    String number = UUID.randomUUID().toString().substring(0, 8);
    log.error("Request failed, number {}", number, failure);
    return ProblemDetail.forStatusAndDetail(
        HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong; tell us the number " + number);
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
      MethodArgumentNotValidException invalid,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    ProblemDetail problem =
        faults(
            invalid.getFieldErrors().stream()
                .map(it -> new Fault(it.getField(), String.valueOf(it.getDefaultMessage())))
                .toList());
    return handleExceptionInternal(invalid, problem, headers, status, request);
  }

  /** A body that is no JSON, or in which a field has the wrong shape: the field is named. */
  @Override
  protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException unreadable,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    String field =
        unreadable.getCause() instanceof JacksonException fault
            ? fault.getPath().stream()
                .map(Reference::getPropertyName)
                .filter(Objects::nonNull)
                .collect(joining("."))
            : "";
    ProblemDetail problem =
        field.isEmpty()
            ? ProblemDetail.forStatusAndDetail(status, "The body is not the JSON that is expected")
            : faults(List.of(new Fault(field, WRONG_SHAPE)));
    return handleExceptionInternal(unreadable, problem, headers, status, request);
  }

  /** A part of the address that has the wrong shape, such as an identifier or a date. */
  @Override
  protected @Nullable ResponseEntity<Object> handleTypeMismatch(
      TypeMismatchException mismatch,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    String name =
        mismatch instanceof MethodArgumentTypeMismatchException argument
            ? argument.getName()
            : String.valueOf(mismatch.getPropertyName());
    ProblemDetail problem = faults(List.of(new Fault(name, WRONG_SHAPE)));
    return handleExceptionInternal(mismatch, problem, headers, status, request);
  }

  private static ProblemDetail faults(List<Fault> faults) {
    ProblemDetail problem =
        ProblemDetail.forStatusAndDetail(
            HttpStatus.BAD_REQUEST, "Some fields cannot be taken as they are");
    problem.setProperty("errors", faults);
    return problem;
  }

  /** The path of a violation starts with method and parameter, which mean nothing outside. */
  private static Fault fault(ConstraintViolation<?> violation) {
    String path = violation.getPropertyPath().toString();
    return new Fault(path.replaceFirst("^[^.]*\\.[^.]*\\.", ""), violation.getMessage());
  }

  /**
   * @param field as the request names it
   * @param message what to do about it
   * @param kind what the part of the field is that cannot stay, from {@code start} to before {@code
   *     end}; none where it is the whole field
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Fault(
      String field,
      String message,
      @Nullable String kind,
      @Nullable Integer start,
      @Nullable Integer end) {

    Fault(String field, String message) {
      this(field, message, null, null, null);
    }
  }
}
