package coop.ilmek.shared.web;

import coop.ilmek.shared.Problem;
import coop.ilmek.shared.ProblemType;
import io.r2dbc.spi.R2dbcTimeoutException;
import jakarta.validation.ConstraintViolationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebInputException;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;

/** The one translator of failures into problems. What it does not know is an internal problem. */
@RestControllerAdvice
public class Problems {
  private static final Logger log = LoggerFactory.getLogger(Problems.class);

  @ExceptionHandler
  Mono<ResponseEntity<ProblemView>> any(Throwable failure) {
    return DepartedClient.is(failure) ? Mono.error(failure) : Mono.just(answer(failure));
  }

  private static ResponseEntity<ProblemView> answer(Throwable failure) {
    Problem problem = told(failure);
    var type = problem.content().type();
    var response =
        ResponseEntity.status(type.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
    if (type == ProblemType.BUSY || type == ProblemType.TOO_MANY_REQUESTS) {
      response.header("Retry-After", "5");
    }
    return response.body(ProblemView.of(problem));
  }

  /** What a failure means to the caller; one that means nothing to her is kept in the log. */
  static Problem told(Throwable failure) {
    Problem problem = translate(failure);
    if (problem.content().type() == ProblemType.INTERNAL) {
      log.error("internal problem", failure);
    }
    return problem;
  }

  /** What a failure means to the caller. */
  public static Problem translate(Throwable failure) {
    return switch (failure) {
      case Problem problem -> problem;
      case WebExchangeBindException invalid -> Problem.invalid(fields(invalid));
      case ConstraintViolationException invalid ->
          Problem.invalid(
              invalid.getConstraintViolations().stream()
                  .map(
                      v ->
                          Problem.FieldError.of(pointer(v.getPropertyPath().toString()), "invalid"))
                  .toList());
      case HandlerMethodValidationException invalid -> Problem.invalid(parameters(invalid));
      case ServerWebInputException unreadable -> unreadable(unreadable);
      case OptimisticLockingFailureException lost -> Problem.stale();
      case DuplicateKeyException duplicate -> Problem.of(ProblemType.DUPLICATE);
      case CannotAcquireLockException busy -> Problem.of(ProblemType.BUSY);
      case DataAccessResourceFailureException starved -> Problem.of(ProblemType.BUSY);
      case R2dbcTimeoutException starved -> Problem.of(ProblemType.BUSY);
      case ResponseStatusException status -> byStatus(status);
      default -> Problem.of(ProblemType.INTERNAL);
    };
  }

  private static List<Problem.FieldError> fields(WebExchangeBindException invalid) {
    var errors = new ArrayList<Problem.FieldError>();
    for (var error : invalid.getAllErrors()) {
      String path = error instanceof FieldError field ? field.getField() : "";
      errors.add(
          new Problem.FieldError(
              pointer(path), code(error.getCode()), params(error.getArguments())));
    }
    return errors;
  }

  /** Query parameters are named like fields. */
  private static List<Problem.FieldError> parameters(HandlerMethodValidationException invalid) {
    var errors = new ArrayList<Problem.FieldError>();
    for (var result : invalid.getParameterValidationResults()) {
      String name = String.valueOf(result.getMethodParameter().getParameterName());
      for (var error : result.getResolvableErrors()) {
        String[] codes = error.getCodes();
        errors.add(
            new Problem.FieldError(
                pointer(name),
                code(codes == null || codes.length == 0 ? null : codes[codes.length - 1]),
                params(error.getArguments())));
      }
    }
    return errors;
  }

  /** {@code lines[0].pieces} as a JSON pointer. */
  static String pointer(String path) {
    return path.isEmpty() ? "" : "/" + path.replace("[", "/").replace("]", "").replace('.', '/');
  }

  /** Bean validation's constraint name as our slug. */
  private static String code(@Nullable String constraint) {
    return switch (constraint) {
      case null -> "invalid";
      case "NotNull", "NotBlank", "NotEmpty" -> "required";
      case "Min", "DecimalMin", "Positive", "PositiveOrZero" -> "min";
      case "Max", "DecimalMax" -> "max";
      case "Size" -> "size";
      case "Email" -> "email";
      case "Pattern" -> "pattern";
      case "typeMismatch" -> "type";
      default -> constraint.toLowerCase(Locale.ROOT);
    };
  }

  /** Bean validation hands over (field, max, min) or (field, value). */
  private static Map<String, Object> params(Object @Nullable [] arguments) {
    var params = new TreeMap<String, Object>();
    if (arguments != null) {
      var numbers = new ArrayList<Number>();
      for (Object argument : arguments) {
        if (argument instanceof Number number) {
          numbers.add(number);
        }
      }
      if (numbers.size() == 2) {
        params.put("max", numbers.get(0));
        params.put("min", numbers.get(1));
      } else if (numbers.size() == 1) {
        params.put("value", numbers.getFirst());
      }
    }
    return params;
  }

  private static Problem unreadable(ServerWebInputException failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof DatabindException mismatch && !mismatch.getPath().isEmpty()) {
        var pointer = new StringBuilder();
        for (var step : mismatch.getPath()) {
          pointer
              .append('/')
              .append(step.getPropertyName() == null ? step.getIndex() : step.getPropertyName());
        }
        return Problem.invalid(pointer.toString(), "type");
      }
      if (t instanceof JacksonException) {
        return Problem.of(ProblemType.MALFORMED);
      }
    }
    var parameter = failure.getMethodParameter();
    if (parameter != null && parameter.getParameterName() != null && failure.getCause() != null) {
      // An id in the path that is none cannot be found.
      return parameter.hasParameterAnnotation(PathVariable.class)
          ? Problem.notFound()
          : Problem.invalid("/" + parameter.getParameterName(), "type");
    }
    return Problem.of(ProblemType.MALFORMED);
  }

  private static Problem byStatus(ResponseStatusException failure) {
    HttpStatus status = HttpStatus.resolve(failure.getStatusCode().value());
    return switch (status) {
      case NOT_FOUND -> Problem.notFound();
      case METHOD_NOT_ALLOWED -> Problem.of(ProblemType.METHOD_NOT_ALLOWED);
      case UNSUPPORTED_MEDIA_TYPE, NOT_ACCEPTABLE -> Problem.of(ProblemType.UNSUPPORTED_MEDIA);
      case CONTENT_TOO_LARGE -> Problem.of(ProblemType.TOO_LARGE);
      case SERVICE_UNAVAILABLE -> Problem.of(ProblemType.BUSY);
      case BAD_REQUEST -> Problem.of(ProblemType.MALFORMED);
      case null, default -> Problem.of(ProblemType.INTERNAL);
    };
  }
}
