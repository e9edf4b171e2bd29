package coop.ilmek.documents.domain;

import coop.ilmek.documents.PaperType;
import coop.ilmek.shared.Problem.FieldError;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From when to when a paper counts, both days included.
 *
 * @param last null: it has no term
 * @param estimated the last day was not printed; it follows from the usual term of the type
 */
public record Term(LocalDate first, @Nullable LocalDate last, boolean estimated) {
  private static final LocalDate OLDEST = LocalDate.of(1990, 1, 1);

  private static final int WARNED_DAYS = 30;
  private static final int SHORT_LIVED_DAYS = 45;
  private static final int SHORT_WARNED_DAYS = 7;

  /** No paper of the trade runs longer; a year typed wrong does. */
  private static final int LONGEST_YEARS = 15;

  /** The term of what was typed: the printed day, or else the day of issue and the usual months. */
  public static Term of(PaperType type, LocalDate issuedOn, @Nullable LocalDate expiresOn) {
    Integer months = type.months();
    if (expiresOn != null || months == null) {
      return new Term(issuedOn, expiresOn, false);
    }
    return new Term(issuedOn, issuedOn.plusMonths(months), true);
  }

  /** What is wrong with the typed days. */
  public static List<FieldError> flaws(
      PaperType type, LocalDate issuedOn, @Nullable LocalDate expiresOn, LocalDate today) {
    var flaws = new ArrayList<FieldError>();
    if (issuedOn.isAfter(today)) {
      flaws.add(FieldError.of("/issuedOn", "in_future"));
    } else if (issuedOn.isBefore(OLDEST)) {
      flaws.add(FieldError.of("/issuedOn", "too_old"));
    }
    if (expiresOn == null) {
      if (type.needsExpiry() && type.months() == null) {
        flaws.add(FieldError.of("/expiresOn", "required"));
      }
    } else if (expiresOn.isBefore(issuedOn)) {
      flaws.add(FieldError.of("/expiresOn", "before_issue"));
    } else if (expiresOn.isBefore(today)) {
      flaws.add(FieldError.of("/expiresOn", "already_over"));
    } else if (expiresOn.isAfter(today.plusYears(LONGEST_YEARS))) {
      flaws.add(FieldError.of("/expiresOn", "too_far"));
    }
    return flaws;
  }

  /** It lives for a month or so, and is warned of a week ahead instead of a month. */
  public boolean shortLived() {
    return last != null && ChronoUnit.DAYS.between(first, last) <= SHORT_LIVED_DAYS;
  }

  /** The first day on which it is said to end soon; null when it never ends. */
  public @Nullable LocalDate endsSoonFrom() {
    return last == null ? null : last.minusDays(shortLived() ? SHORT_WARNED_DAYS : WARNED_DAYS);
  }

  public boolean counts(LocalDate day) {
    return !day.isBefore(first) && (last == null || !day.isAfter(last));
  }
}
