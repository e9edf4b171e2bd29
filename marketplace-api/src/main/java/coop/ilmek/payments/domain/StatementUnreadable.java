package coop.ilmek.payments.domain;

import java.util.Map;

/** The file is no statement this portal reads; says what was met. */
public final class StatementUnreadable extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String code;
  private final transient Map<String, Object> params;

  public StatementUnreadable(String code) {
    this(code, Map.of());
  }

  public StatementUnreadable(String code, Map<String, Object> params) {
    super(code, null, false, false);
    this.code = code;
    this.params = params;
  }

  /** Stable slug of the reason. */
  public String code() {
    return code;
  }

  public Map<String, Object> params() {
    return params;
  }
}
