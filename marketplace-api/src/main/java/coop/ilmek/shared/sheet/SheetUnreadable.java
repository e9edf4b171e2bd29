package coop.ilmek.shared.sheet;

import coop.ilmek.shared.Problem;
import java.util.Map;

/** A file that is no table, or more of one than is read. Carries no stack trace. */
public final class SheetUnreadable extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String code;
  private final transient Map<String, Object> params;

  SheetUnreadable(String code) {
    this(code, Map.of());
  }

  /**
   * @param code slug of the sentence
   * @param params values the sentence names
   */
  SheetUnreadable(String code, Map<String, Object> params) {
    super(code + params, null, false, false);
    this.code = code;
    this.params = params;
  }

  public String code() {
    return code;
  }

  /** Values the sentence names. */
  public Map<String, Object> params() {
    return params;
  }

  /** As a wrong field of a request. */
  public Problem at(String pointer) {
    return Problem.invalid(pointer, code, params);
  }
}
