package coop.ilmek.shared.web;

import coop.ilmek.shared.Problem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;

/** RFC 9457 problem as it travels. */
@Schema(name = "Problem")
public record ProblemView(
    @Schema(example = "/problems/invalid") String type,
    String title,
    int status,
    List<Problem.FieldError> errors,
    List<String> reasons,
    List<String> legal,
    Map<String, Object> details) {

  static ProblemView of(Problem problem) {
    var content = problem.content();
    return new ProblemView(
        "/problems/" + content.type().slug(),
        content.type().slug().replace('_', ' '),
        content.type().status(),
        content.errors(),
        content.reasons(),
        content.legal(),
        content.details());
  }
}
