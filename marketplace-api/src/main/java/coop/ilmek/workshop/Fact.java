package coop.ilmek.workshop;

import static coop.ilmek.workshop.Audience.CENTRE;
import static coop.ilmek.workshop.Audience.MEMBERS;
import static coop.ilmek.workshop.Audience.PARTIES;
import static coop.ilmek.workshop.Audience.PUBLIC;

import coop.ilmek.workflows.Slugs;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Facts whose audience a workshop chooses, with a safe default and the choices there are. Name,
 * code, district and what is done stay public: without them nobody can find a member. The database
 * view {@code public_workshop} knows the same defaults.
 */
public enum Fact {
  /** In its own words. */
  ABOUT(PUBLIC, PUBLIC, MEMBERS),
  /** Smallest run and lead time. */
  TERMS(PUBLIC, PUBLIC, MEMBERS, PARTIES),
  /** Machines by class. */
  MACHINES(MEMBERS, PUBLIC, MEMBERS, PARTIES),
  /** How many people sew. */
  PEOPLE(MEMBERS, PUBLIC, MEMBERS, PARTIES),
  /** All people, those registered, women; those under 18 stay with the centre. */
  HEADS(CENTRE, MEMBERS, PARTIES, CENTRE),
  /** Neighbourhood and the point on the map. */
  NEIGHBOURHOOD(MEMBERS, PUBLIC, MEMBERS, PARTIES),
  /** Down to the door. */
  ADDRESS(CENTRE, MEMBERS, PARTIES, CENTRE),
  /** Area, exits, ventilation and the like. */
  PREMISES(CENTRE, PUBLIC, MEMBERS, PARTIES, CENTRE),
  /** A firm's tax number; a citizen number stays with the centre. */
  TAX_NUMBER(CENTRE, PARTIES, CENTRE),
  /** OS ID, GLN and the like. */
  IDENTIFIERS(MEMBERS, PUBLIC, MEMBERS, PARTIES, CENTRE);

  private final Audience usual;
  private final List<Audience> choices;

  Fact(Audience usual, Audience... choices) {
    this.usual = usual;
    this.choices = List.of(choices);
  }

  public String slug() {
    return Slugs.of(this);
  }

  public List<Audience> choices() {
    return choices;
  }

  /** For whom it is open, as the workshop set it. */
  public Audience open(Map<String, String> set) {
    String chosen = set.get(slug());
    return chosen == null
        ? usual
        : choices.stream().filter(one -> one.slug().equals(chosen)).findFirst().orElse(usual);
  }

  /** The choice of this name; empty where this fact does not have it. */
  public Optional<Audience> choice(String slug) {
    return choices.stream().filter(one -> one.slug().equals(slug)).findFirst();
  }

  public static Optional<Fact> ofSlug(String slug) {
    return Arrays.stream(values()).filter(fact -> fact.slug().equals(slug)).findFirst();
  }
}
