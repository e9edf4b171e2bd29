package coop.ilmek.membership.domain;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import coop.ilmek.membership.Answers;
import coop.ilmek.shared.TaxNumber;
import coop.ilmek.workshop.MachineClass;
import coop.ilmek.workshop.Process;
import coop.ilmek.workshop.Profile;
import coop.ilmek.workshop.WorkshopView;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Complete answers, as what they say about a workshop. */
public final class Said {
  private Said() {}

  /**
   * The profile the answers describe.
   *
   * @throws IllegalStateException if the answers are not complete
   */
  public static Profile profile(Answers answers) {
    var name = there(answers.workshop());
    var terms = answers.terms();
    return new Profile(
        there(name.name()).strip(),
        TaxNumber.digits(there(name.taxNumber())),
        blankToNull(name.about()),
        address(there(answers.address())),
        processes(there(answers.processes())),
        machines(there(answers.machines())),
        people(there(answers.people())),
        premises(answers.premises()),
        terms == null ? null : terms.moqPieces(),
        terms == null ? null : terms.leadDays());
  }

  /** What a member corrects; what she did not send stays as it is. */
  public static Profile correction(String name, Answers answers) {
    var said = answers.workshop();
    var terms = answers.terms();
    return new Profile(
        name,
        null,
        said == null ? null : said.about(),
        null,
        answers.processes() == null ? null : processes(answers.processes()),
        answers.machines() == null ? null : machines(answers.machines()),
        answers.people() == null ? null : people(answers.people()),
        premises(answers.premises()),
        terms == null ? null : terms.moqPieces(),
        terms == null ? null : terms.leadDays());
  }

  /** What is known of a workshop, in the form of the questions. */
  public static Answers answers(WorkshopView workshop) {
    var own = workshop.own();
    var members = workshop.members();
    var people = own == null ? null : own.people();
    var premises = own == null ? null : own.premises();
    return new Answers(
        new Answers.Name(workshop.name(), null, workshop.about()),
        null,
        new Answers.Processes(workshop.processes()),
        members == null
            ? null
            : new Answers.Machines(
                members.machines().stream()
                    .map(machine -> new Answers.Machine(machine.type(), machine.count()))
                    .toList()),
        people == null
            ? null
            : new Answers.People(
                people.sewing(),
                people.total(),
                people.registered(),
                people.women(),
                people.young()),
        premises == null
            ? null
            : new Answers.Premises(
                premises.areaM2(),
                premises.toilets(),
                premises.toiletsApart(),
                premises.prayerRoom(),
                premises.canteen(),
                premises.ventilation(),
                premises.exits()),
        new Answers.Terms(workshop.moqPieces(), workshop.leadDays()),
        null,
        null,
        null);
  }

  /** The baseline's items that were answered. */
  public static Map<String, String> baseline(Answers answers) {
    var items = new LinkedHashMap<String, String>();
    var said = answers.baseline();
    if (said != null) {
      put(items, "margin", said.margin());
      put(items, "middlemen_share", said.middlemenShare());
      put(items, "customers_size", said.customersSize());
      put(items, "exports", said.exports());
      put(items, "last_month_product", said.lastMonthProduct());
      put(items, "last_month_pieces", said.lastMonthPieces());
    }
    return items;
  }

  private static void put(Map<String, String> items, String item, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      items.put(item, value.strip());
    }
  }

  private static Profile.PostalAddress address(Answers.Address said) {
    return new Profile.PostalAddress(
        there(said.province()).strip(),
        there(said.district()).strip(),
        there(said.neighbourhood()).strip(),
        there(said.street()).strip(),
        there(said.buildingNo()).strip(),
        blankToNull(said.buildingName()),
        there(said.floor()).strip(),
        there(said.door()).strip());
  }

  private static Set<Process> processes(Answers.Processes said) {
    return said.processes().stream()
        .map(slug -> Process.valueOf(slug.toUpperCase(Locale.ROOT)))
        .collect(toSet());
  }

  private static Map<MachineClass, Integer> machines(Answers.Machines said) {
    return said.machines().stream()
        .collect(
            toMap(
                machine -> MachineClass.valueOf(machine.type().toUpperCase(Locale.ROOT)),
                Answers.Machine::count));
  }

  private static Profile.People people(Answers.People said) {
    return new Profile.People(
        said.sewing(), said.total(), said.registered(), said.women(), said.young());
  }

  private static Profile.@Nullable Premises premises(Answers.@Nullable Premises said) {
    return said == null
        ? null
        : new Profile.Premises(
            said.areaM2(),
            said.toilets(),
            said.toiletsApart(),
            said.prayerRoom(),
            said.canteen(),
            said.ventilation(),
            said.exits());
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static <T> T there(@Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("the answers are not complete");
    }
    return value;
  }
}
