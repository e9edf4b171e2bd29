package coop.ilmek.shared;

import java.util.Locale;

/**
 * The stable slugs of RFC 9457 problem types, `/problems/<slug>`. The screens have one sentence for
 * each in every language (problems/tr.json, problems/en.json).
 */
public enum ProblemType {
  /** The body could not be read at all. */
  MALFORMED(400),
  /** One or more fields are wrong; every one is listed with pointer and code. */
  INVALID(400),
  UNAUTHENTICATED(401),
  FORBIDDEN(403),
  /** The act needs a fresh one-time code first. */
  STEP_UP(403),
  /** Unknown, or not for this actor to know of: both answer alike. */
  NOT_FOUND(404),
  METHOD_NOT_ALLOWED(405),
  /** The act is not legal in this state; the legal ones are listed. */
  ILLEGAL_ACT(409),
  /** The act is legal, but its conditions do not hold; the reasons are listed. */
  REFUSED(409),
  /** Somebody changed it since it was read. */
  STALE(409),
  /** It exists already. */
  DUPLICATE(409),
  NO_ORGANISATION(409),
  /** A link that was used or has expired. */
  LINK_OVER(410),
  TOO_LARGE(413),
  UNSUPPORTED_MEDIA(415),
  /** The same Idempotency-Key came with another body. */
  KEY_REUSED(422),
  CODE_WRONG(422),
  PASSWORD_WRONG(422),
  TOO_MANY_REQUESTS(429),
  INTERNAL(500),
  BUSY(503),
  /** No room is left for files; nothing of this one was kept. */
  STORAGE_FULL(507);

  private final int status;

  ProblemType(int status) {
    this.status = status;
  }

  public int status() {
    return status;
  }

  public String slug() {
    return name().toLowerCase(Locale.ROOT);
  }
}
