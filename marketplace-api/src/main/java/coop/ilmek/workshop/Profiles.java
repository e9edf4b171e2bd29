package coop.ilmek.workshop;

import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Problem;
import coop.ilmek.workshop.domain.WorkshopCode;
import coop.ilmek.workshop.persistence.ProfileQueries;
import coop.ilmek.workshop.persistence.ProfileQueries.Whole;
import java.util.UUID;
import java.util.regex.Pattern;
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

  Profiles(ProfileQueries queries) {
    this.queries = queries;
  }

  /** What anybody may see of a member; prospects are not shown. */
  public Mono<WorkshopView> forAnybody(String typedCode) {
    return ofCode(typedCode).map(whole -> shown(whole, false, false));
  }

  /** A workshop by its code: members see more than the public, itself and the centre see all. */
  public Mono<WorkshopView> of(Actor actor, String typedCode) {
    return ofCode(typedCode).map(whole -> seenBy(actor, whole));
  }

  /** A workshop by its organisation: to itself and to the centre. */
  public Mono<WorkshopView> ofOrganisation(Actor actor, UUID organisation) {
    return actor.is(Actor.Kind.CENTRE) || actor.belongsTo(organisation)
        ? queries
            .ofOrganisation(organisation)
            .switchIfEmpty(Mono.error(Problem::notFound))
            .map(whole -> shown(whole, true, true))
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

  private static WorkshopView seenBy(Actor actor, Whole whole) {
    boolean own = actor.is(Actor.Kind.CENTRE) || actor.belongsTo(whole.members().organisationId());
    return shown(whole, own || actor.admitted(), own);
  }

  private static WorkshopView shown(Whole whole, boolean members, boolean own) {
    var open = whole.open();
    return new WorkshopView(
        open.code(),
        open.name(),
        open.status(),
        open.statusSince(),
        open.about(),
        open.province(),
        open.district(),
        open.processes(),
        open.moqPieces(),
        open.leadDays(),
        members ? whole.members() : null,
        own ? whole.own() : null);
  }
}
