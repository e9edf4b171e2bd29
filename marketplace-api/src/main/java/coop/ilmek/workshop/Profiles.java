package coop.ilmek.workshop;

import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Problem;
import coop.ilmek.workshop.domain.WorkshopCode;
import coop.ilmek.workshop.persistence.ProfileQueries;
import coop.ilmek.workshop.persistence.ProfileQueries.Whole;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * What is known of a workshop, to each reader as much as it may know. One statement each, so that
 * no transaction is begun and ended around it.
 */
@Service
public class Profiles {
  private static final Pattern ID =
      Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

  private final ProfileQueries queries;
  private final ObjectProvider<Parties> parties;

  Profiles(ProfileQueries queries, ObjectProvider<Parties> parties) {
    this.queries = queries;
    this.parties = parties;
  }

  /** What anybody may see of a member; prospects are not shown. */
  public Mono<WorkshopView> forAnybody(String typedCode) {
    return ofCode(typedCode).map(whole -> shown(whole, Audience.PUBLIC, false));
  }

  /** A workshop by its code: to each reader what is open for it; itself and the centre see all. */
  public Mono<WorkshopView> of(Actor actor, String typedCode) {
    return ofCode(typedCode).flatMap(whole -> seenBy(actor, whole));
  }

  /** A workshop by its organisation: to itself and to the centre. */
  public Mono<WorkshopView> ofOrganisation(Actor actor, UUID organisation) {
    return actor.is(Actor.Kind.CENTRE) || actor.belongsTo(organisation)
        ? queries
            .ofOrganisation(organisation)
            .switchIfEmpty(Mono.error(Problem::notFound))
            .map(whole -> shown(whole, Audience.CENTRE, true))
        : Mono.error(Problem.notFound());
  }

  /** By code or by id, also by those of a record that was merged into another. */
  private Mono<Whole> ofCode(String typed) {
    String code = WorkshopCode.parse(typed);
    Mono<Whole> found =
        !code.isEmpty()
            ? queries.ofCode(code)
            : ID.matcher(typed).matches() ? queries.ofId(UUID.fromString(typed)) : Mono.empty();
    return found.switchIfEmpty(Mono.error(Problem::notFound));
  }

  private Mono<WorkshopView> seenBy(Actor actor, Whole whole) {
    if (actor.is(Actor.Kind.CENTRE) || actor.belongsTo(whole.members().organisationId())) {
      return Mono.just(shown(whole, Audience.CENTRE, true));
    }
    Audience usual = actor.admitted() ? Audience.MEMBERS : Audience.PUBLIC;
    return isParty(actor, whole)
        .map(party -> shown(whole, party ? Audience.PARTIES : usual, actor.admitted()));
  }

  /** Asked only where the answer would show more. */
  private Mono<Boolean> isParty(Actor actor, Whole whole) {
    boolean more =
        Stream.of(Fact.values()).anyMatch(fact -> fact.open(whole.audiences()) == Audience.PARTIES);
    Parties above = parties.getIfAvailable();
    return more && above != null && actor.is(Actor.Kind.BRAND)
        ? above.are(actor.organisationOrThrow(), whole.members().id())
        : Mono.just(false);
  }

  private static WorkshopView shown(Whole whole, Audience reader, boolean named) {
    var open = whole.open();
    var seen = new Seen(reader, whole.audiences());
    return new WorkshopView(
        open.code(),
        open.name(),
        open.status(),
        open.statusSince(),
        seen.of(Fact.ABOUT, open.about()),
        open.province(),
        open.district(),
        open.processes(),
        seen.of(Fact.TERMS, open.moqPieces()),
        seen.of(Fact.TERMS, open.leadDays()),
        opened(whole, seen),
        named ? members(whole.members(), seen) : null,
        reader == Audience.CENTRE ? whole.own() : null);
  }

  /** What one reader sees of facts whose audience the workshop chose. */
  private record Seen(Audience reader, Map<String, String> audiences) {
    <T> @Nullable T of(Fact fact, @Nullable T value) {
      return reader.sees(fact.open(audiences)) ? value : null;
    }
  }

  private static WorkshopView.ForMembers members(WorkshopView.ForMembers all, Seen seen) {
    List<WorkshopView.MachineCount> machines = seen.of(Fact.MACHINES, all.machines());
    return new WorkshopView.ForMembers(
        all.id(),
        all.organisationId(),
        seen.of(Fact.NEIGHBOURHOOD, all.neighbourhood()),
        seen.of(Fact.PEOPLE, all.sewingPeople()),
        machines == null ? List.of() : machines);
  }

  private static WorkshopView.Opened opened(Whole whole, Seen seen) {
    var members = whole.members();
    var own = whole.own();
    var people = own.people();
    String taxNumber = own.taxNumber();
    List<WorkshopView.Numbered> identifiers = seen.of(Fact.IDENTIFIERS, own.identifiers());
    return new WorkshopView.Opened(
        seen.of(Fact.NEIGHBOURHOOD, members.neighbourhood()),
        seen.of(Fact.PEOPLE, members.sewingPeople()),
        seen.of(Fact.MACHINES, members.machines()),
        seen.of(
            Fact.HEADS,
            new WorkshopView.Heads(people.total(), people.registered(), people.women())),
        seen.of(Fact.ADDRESS, own.address()),
        seen.of(Fact.PREMISES, own.premises()),
        // A citizen number stays with the centre whatever the workshop chose.
        taxNumber != null && taxNumber.startsWith("*") ? null : seen.of(Fact.TAX_NUMBER, taxNumber),
        identifiers == null ? List.of() : identifiers);
  }
}
