package coop.ilmek.compliance.domain;

import coop.ilmek.compliance.domain.Framework.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A framework held against what a workshop has. The score is {@code 100 * sum(points) / (10 *
 * sum(weight))} over the core requirements that concern it, rounded down, at most 59 while a
 * critical one is missing or over. It says how complete the proof is; no auditor grades so.
 *
 * @param score 0 to 100
 * @param uncapped what the rows add up to
 * @param claimed how much of that rests on the workshop's own word
 * @param capReasons ids of the critical requirements that hold the score down
 */
public record Assessment(
    int score, int uncapped, int claimed, List<String> capReasons, List<Row> rows) {

  /** While something critical lacks, nobody is shown more. */
  public static final int CAP = 59;

  private static final int FULL = 10;

  /**
   * One requirement.
   *
   * @param state met, expiring, partial, expired, missing or not_applicable
   * @param points tenths of its weight that it brings; 0 outside the core
   * @param claimed rests on the workshop's own word
   */
  public record Row(
      Requirement requirement,
      String state,
      int points,
      boolean claimed,
      List<Evidence> evidence,
      @Nullable Answer answer) {

    public boolean counted() {
      return requirement.core() && !state.equals("not_applicable");
    }
  }

  /**
   * What a person of the workshop said.
   *
   * @param answer yes, partly or no
   */
  public record Answer(String answer, String note) {}

  public static Assessment of(
      Framework framework,
      Profile profile,
      Map<String, Evidence> shelf,
      Map<String, Answer> answers) {
    var rows = new ArrayList<Row>();
    int weight = 0;
    int points = 0;
    int claimed = 0;
    var holding = new ArrayList<String>();
    for (var area : framework.areas()) {
      for (Requirement requirement : area.requirements()) {
        Row row = row(requirement, profile, shelf, answers.get(requirement.control()));
        rows.add(row);
        if (row.counted()) {
          weight += requirement.weight();
          points += row.points();
          claimed += row.claimed() ? row.points() : 0;
          boolean open = row.state().equals("missing") || row.state().equals("expired");
          if (requirement.critical() && open) {
            holding.add(requirement.id());
          }
        }
      }
    }
    int whole = share(points, weight);
    int score = holding.isEmpty() ? whole : Math.min(whole, CAP);
    return new Assessment(score, whole, share(claimed, weight), holding, rows);
  }

  private static int share(int points, int weight) {
    return weight == 0 ? 100 : 100 * points / (FULL * weight);
  }

  private static Row row(
      Requirement requirement,
      Profile profile,
      Map<String, Evidence> shelf,
      @Nullable Answer answer) {
    var evidence = requirement.papers().stream().map(shelf::get).toList();
    if (!profile.concerns(requirement.applies())) {
      return new Row(requirement, "not_applicable", 0, false, evidence, answer);
    }
    boolean claimed = evidence.isEmpty();
    String state = claimed ? said(answer) : lessOf(proven(evidence, requirement.all()), answer);
    int points = requirement.core() ? requirement.weight() * tenths(state) : 0;
    return new Row(requirement, state, points, claimed && points > 0, evidence, answer);
  }

  private static String said(@Nullable Answer answer) {
    return switch (answer == null ? "" : answer.answer()) {
      case "yes" -> "met";
      case "partly" -> "partial";
      default -> "missing";
    };
  }

  private static String proven(List<Evidence> evidence, boolean all) {
    long counting = evidence.stream().filter(Evidence::counts).count();
    if (counting == evidence.size() || (!all && counting > 0)) {
      boolean lasting = evidence.stream().anyMatch(one -> one.state().equals("met"));
      boolean ending = evidence.stream().anyMatch(one -> one.state().equals("expiring"));
      return all ? (ending ? "expiring" : "met") : (lasting ? "met" : "expiring");
    }
    if (counting > 0) {
      return "partial";
    }
    return evidence.stream().anyMatch(one -> one.state().equals("expired")) ? "expired" : "missing";
  }

  /** A paper cannot prove what the workshop itself denies. */
  private static String lessOf(String proven, @Nullable Answer answer) {
    String said = answer == null ? "yes" : answer.answer();
    if (said.equals("no")) {
      return tenths(proven) > 0 ? "missing" : proven;
    }
    return said.equals("partly") && tenths(proven) > tenths("partial") ? "partial" : proven;
  }

  private static int tenths(String state) {
    return switch (state) {
      case "met" -> FULL;
      case "expiring" -> 8;
      case "partial" -> 5;
      default -> 0;
    };
  }
}
