package coop.ilmek.membership.domain;

import coop.ilmek.shared.Problem;
import java.util.Set;

/** The reasons a coordinator may give; the screens have a sentence for each, a note may follow. */
public final class Reasons {
  public static final Set<String> CHANGES =
      Set.of("paper_missing", "paper_unreadable", "answers_unclear", "address_unclear", "other");
  public static final Set<String> REJECTION =
      Set.of(
          "no_own_production",
          "outside_region",
          "papers_not_in_order",
          "unsafe_premises",
          "zero_tolerance",
          "already_member",
          "not_reached",
          "other");
  public static final Set<String> SUSPENSION =
      Set.of(
          "papers_expired",
          "unsafe_premises",
          "zero_tolerance",
          "undeclared_subcontracting",
          "payments_late",
          "own_wish",
          "other");
  public static final Set<String> TERMINATION =
      Set.of("closed_down", "zero_tolerance", "rules_broken", "own_wish", "other");

  private Reasons() {}

  /** A reason of the list; "other" wants a note. */
  public static void check(Set<String> allowed, String reason, String note) {
    if (!allowed.contains(reason)) {
      throw Problem.invalid("/reason", "invalid");
    }
    if (reason.equals("other") && note.isBlank()) {
      throw Problem.invalid("/note", "required");
    }
  }
}
