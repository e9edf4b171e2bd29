package coop.ilmek.shared;

import java.util.List;
import java.util.Map;

/** A refusal that travels to the caller as an RFC 9457 problem; carries no stack trace. */
public final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient Content content;

  /**
   * What the caller gets.
   *
   * @param errors wrong fields
   * @param reasons slugs of conditions that do not hold
   * @param legal slugs of acts that are possible now
   * @param details further plain values a sentence may need
   */
  public record Content(
      ProblemType type,
      List<FieldError> errors,
      List<String> reasons,
      List<String> legal,
      Map<String, Object> details) {}

  /**
   * One wrong field.
   *
   * @param pointer JSON pointer into the body, e.g. {@code /lines/0/pieces}
   * @param code stable slug, e.g. {@code required}
   * @param params values the sentence names, e.g. {@code min}
   */
  public record FieldError(String pointer, String code, Map<String, Object> params) {
    public static FieldError of(String pointer, String code) {
      return new FieldError(pointer, code, Map.of());
    }
  }

  private Problem(Content content) {
    super(content.type().slug() + content.errors() + content.reasons(), null, false, false);
    this.content = content;
  }

  public Content content() {
    return content;
  }

  public static Problem of(ProblemType type) {
    return new Problem(new Content(type, List.of(), List.of(), List.of(), Map.of()));
  }

  public static Problem notFound() {
    return of(ProblemType.NOT_FOUND);
  }

  public static Problem forbidden() {
    return of(ProblemType.FORBIDDEN);
  }

  public static Problem stale() {
    return of(ProblemType.STALE);
  }

  public static Problem invalid(List<FieldError> errors) {
    return new Problem(new Content(ProblemType.INVALID, errors, List.of(), List.of(), Map.of()));
  }

  public static Problem invalid(String pointer, String code) {
    return invalid(List.of(FieldError.of(pointer, code)));
  }

  public static Problem invalid(String pointer, String code, Map<String, Object> params) {
    return invalid(List.of(new FieldError(pointer, code, params)));
  }

  public static Problem refused(String... reasons) {
    return refused(List.of(reasons), Map.of());
  }

  public static Problem refused(List<String> reasons, Map<String, Object> details) {
    return new Problem(new Content(ProblemType.REFUSED, List.of(), reasons, List.of(), details));
  }

  public static Problem illegalAct(List<String> reasons, List<String> legal) {
    var type = reasons.isEmpty() ? ProblemType.ILLEGAL_ACT : ProblemType.REFUSED;
    return new Problem(new Content(type, List.of(), reasons, legal, Map.of()));
  }
}
