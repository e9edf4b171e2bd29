package coop.ilmek.documents.reading.domain;

import java.util.Locale;

/** What is looked for on a paper. */
public enum Field {
  TYPE,
  ISSUER,
  NUMBER,
  HOLDER,
  TAX_NUMBER,
  SCOPE,
  ISSUED,
  /** From when it holds, where that is another day than the one of its issue. */
  EFFECTIVE,
  /** The last day, or the day of the next inspection. */
  EXPIRES,
  /** What an inspection found: {@code positive} or {@code negative}. */
  RESULT;

  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }
}
