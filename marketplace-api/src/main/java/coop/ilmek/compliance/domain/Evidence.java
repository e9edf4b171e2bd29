package coop.ilmek.compliance.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How the papers of one type stand on a day.
 *
 * @param state met, expiring, expired or missing
 * @param until last day of the paper that counts, or counted last
 * @param paperId that paper; while none counts, the one that waits
 * @param waiting a paper of the type waits for the centre
 */
public record Evidence(
    String type, String state, @Nullable LocalDate until, @Nullable UUID paperId, boolean waiting) {

  private static final int SOON_DAYS = 30;
  private static final int SHORT_LIVED_DAYS = 45;
  private static final int SHORT_SOON_DAYS = 7;
  private static final LocalDate NO_END = LocalDate.MAX;

  /** A paper as the vault shows it. */
  public record Paper(
      UUID id, String type, boolean confirmed, LocalDate from, @Nullable LocalDate to) {}

  /** The best paper of the type decides; what a hazard class allows shortens what is printed. */
  public static Evidence of(String type, List<Paper> papers, Profile profile, LocalDate today) {
    var ofType = papers.stream().filter(paper -> paper.type().equals(type)).toList();
    var waits = ofType.stream().filter(paper -> !paper.confirmed()).findFirst();
    var best =
        ofType.stream()
            .filter(paper -> paper.confirmed() && !paper.from().isAfter(today))
            .max(Comparator.comparing(paper -> end(paper, profile)));
    if (best.isEmpty()) {
      return new Evidence(
          type, "missing", null, waits.map(Paper::id).orElse(null), waits.isPresent());
    }
    Paper paper = best.get();
    LocalDate end = end(paper, profile);
    String state =
        end.isBefore(today) ? "expired" : soon(paper.from(), end, today) ? "expiring" : "met";
    return new Evidence(
        type, state, end.equals(NO_END) ? null : end, paper.id(), waits.isPresent());
  }

  private static boolean soon(LocalDate from, LocalDate end, LocalDate today) {
    if (end.equals(NO_END)) {
      return false;
    }
    boolean shortLived = ChronoUnit.DAYS.between(from, end) <= SHORT_LIVED_DAYS;
    return ChronoUnit.DAYS.between(today, end) <= (shortLived ? SHORT_SOON_DAYS : SOON_DAYS);
  }

  private static LocalDate end(Paper paper, Profile profile) {
    Integer months = profile.mostMonths(paper.type());
    LocalDate printed = paper.to() == null ? NO_END : paper.to();
    if (months == null) {
      return printed;
    }
    LocalDate most = paper.from().plusMonths(months);
    return printed.isBefore(most) ? printed : most;
  }

  boolean counts() {
    return state.equals("met") || state.equals("expiring");
  }
}
