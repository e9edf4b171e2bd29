package coop.ilmek.documents.domain;

import coop.ilmek.workflows.DocumentRenewal.State;
import coop.ilmek.workflows.Slugs;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a paper stands on a day. Nothing has to run for a paper to expire: the day decides.
 *
 * @param slug valid, ending, expired, in_review, sent_back or withdrawn
 * @param counting index of the confirmed revision that counts, or counted last; -1 when none does
 * @param renewal in_review or sent_back when a newer revision is under way beside a confirmed one
 */
public record Standing(String slug, int counting, @Nullable String renewal) {
  /** What was confirmed counts on the days of its term, however far its course has come. */
  public static final Set<State> IN_FORCE =
      Set.of(State.CONFIRMED, State.EXPIRING, State.EXPIRED, State.REPLACED);

  private static final LocalDate NO_END = LocalDate.of(9999, 12, 31);

  /** A revision as far as it matters here. */
  public record Stage(State state, Term term) {
    private boolean confirmed() {
      return IN_FORCE.contains(state);
    }

    private LocalDate end() {
      LocalDate last = term.last();
      return last == null ? NO_END : last;
    }
  }

  /**
   * @param stages the revisions, oldest first; at least one
   */
  public static Standing of(List<Stage> stages, LocalDate today) {
    Stage newest = stages.getLast();
    var confirmed = stages.stream().filter(Stage::confirmed).toList();
    if (confirmed.isEmpty()) {
      return new Standing(Slugs.of(newest.state()), -1, null);
    }
    Stage best =
        confirmed.stream()
            .filter(stage -> stage.term().counts(today))
            .max(Comparator.comparing(Stage::end))
            .orElseGet(
                () -> confirmed.stream().max(Comparator.comparing(Stage::end)).orElse(newest));
    boolean renewing = newest.state() == State.IN_REVIEW || newest.state() == State.SENT_BACK;
    return new Standing(
        slug(best, today), stages.indexOf(best), renewing ? Slugs.of(newest.state()) : null);
  }

  private static String slug(Stage stage, LocalDate today) {
    if (!stage.term().counts(today)) {
      return "expired";
    }
    return ending(stage.term(), today) ? "ending" : "valid";
  }

  private static boolean ending(Term term, LocalDate today) {
    LocalDate from = term.endsSoonFrom();
    return from != null && !today.isBefore(from);
  }

  /** A light: what the owner should see first of a group of papers. */
  public enum Light {
    RED,
    AMBER,
    GREEN,
    GREY;

    public String slug() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The light of a group: red when something asked is missing or over, amber when something ends
   * soon or waits for a decision, green when what is there counts, grey when nothing is there and
   * nothing is asked.
   *
   * @param standings slugs of the papers of the group
   * @param missing whether a type that is asked of everybody has no paper that counts or is looked
   *     at
   */
  public static Light light(List<Standing> standings, boolean missing) {
    if (missing || standings.stream().anyMatch(s -> s.slug().equals("expired") && s.quiet())) {
      return Light.RED;
    }
    boolean moving =
        standings.stream()
            .anyMatch(
                s ->
                    s.slug().equals("ending")
                        || s.slug().equals("in_review")
                        || s.slug().equals("sent_back")
                        || !s.quiet());
    if (moving) {
      return Light.AMBER;
    }
    return standings.stream().anyMatch(s -> s.slug().equals("valid")) ? Light.GREEN : Light.GREY;
  }

  private boolean quiet() {
    return renewal == null;
  }

  /** It counts today, or somebody is looking at it. */
  public boolean answersTheAsked() {
    return switch (slug) {
      case "valid", "ending", "in_review" -> true;
      case "expired" -> "in_review".equals(renewal);
      default -> false;
    };
  }
}
