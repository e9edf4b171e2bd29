package coop.ilmek.membership.domain;

import coop.ilmek.membership.Answers;
import coop.ilmek.workshop.TakenOver;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers that begin with what a list of the centre knew; the owner corrects and completes them.
 */
public final class Prefill {
  private Prefill() {}

  /** All steps of which something is known. */
  public static Answers of(TakenOver known) {
    return new Answers(
        new Answers.Name(known.name(), known.taxNumber(), null),
        address(known.place()),
        known.processes().isEmpty() ? null : new Answers.Processes(known.processes()),
        machines(known.machines()),
        people(known),
        known.areaM2() == null
            ? null
            : new Answers.Premises(known.areaM2(), null, null, null, null, null, null),
        known.moqPieces() == null && known.leadDays() == null
            ? null
            : new Answers.Terms(known.moqPieces(), known.leadDays()),
        null,
        null,
        known.contact() == null ? null : new Answers.Contact(known.contact(), null));
  }

  /** Only the steps in which nothing was answered yet, and the name, which may be a stopgap. */
  public static Answers missingIn(Answers answers, TakenOver known) {
    var all = of(known);
    var name = answers.workshop();
    return new Answers(
        name == null || name.taxNumber() == null ? all.workshop() : null,
        answers.address() == null ? all.address() : null,
        answers.processes() == null ? all.processes() : null,
        answers.machines() == null ? all.machines() : null,
        answers.people() == null ? all.people() : null,
        answers.premises() == null ? all.premises() : null,
        answers.terms() == null ? all.terms() : null,
        null,
        null,
        answers.contact() == null ? all.contact() : null);
  }

  private static Answers.@Nullable Address address(TakenOver.Place place) {
    return place.district() == null && place.neighbourhood() == null && place.street() == null
        ? null
        : new Answers.Address(
            place.province(),
            place.district(),
            place.neighbourhood(),
            place.street(),
            place.buildingNo(),
            place.buildingName(),
            place.floor(),
            place.door());
  }

  private static Answers.@Nullable Machines machines(Map<String, Integer> machines) {
    return machines.isEmpty()
        ? null
        : new Answers.Machines(
            machines.entrySet().stream()
                .map(machine -> new Answers.Machine(machine.getKey(), machine.getValue()))
                .toList());
  }

  private static Answers.@Nullable People people(TakenOver known) {
    var people = known.people();
    boolean said =
        people.sewing() != null
            || people.total() != null
            || people.registered() != null
            || people.women() != null;
    return said
        ? new Answers.People(
            people.sewing(), people.total(), people.registered(), people.women(), people.young())
        : null;
  }
}
