package coop.ilmek.workshop;

import coop.ilmek.identity.Organisations;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Page;
import coop.ilmek.shared.Problem;
import coop.ilmek.shared.audit.Audit;
import coop.ilmek.shared.flow.Changes;
import coop.ilmek.workshop.domain.Likeness;
import coop.ilmek.workshop.domain.WorkshopCode;
import coop.ilmek.workshop.persistence.LookAlikeQueries;
import coop.ilmek.workshop.persistence.LookAlikeStore;
import coop.ilmek.workshop.persistence.LookAlikeStore.Decision;
import coop.ilmek.workshop.persistence.LookAlikeStore.Held;
import coop.ilmek.workshop.persistence.LookAlikeStore.Known;
import coop.ilmek.workshop.persistence.LookAlikeStore.Merged;
import coop.ilmek.workshop.persistence.WorkshopStore;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Records that look like one workshop: the rules find them, a coordinator decides. Merging takes
 * two steps, a look at what hangs on both and the act itself; the record that goes stays as an
 * alias, and the merge can be taken back.
 */
@Service
public class LookAlikes {
  private static final Set<String> MERGE_REASONS =
      Set.of("same_firm", "same_people", "entered_twice", "renamed", "other");
  private static final Set<String> DISTINCT_REASONS =
      Set.of("other_firm", "other_door", "same_owner_two_sites", "other");

  private final LookAlikeStore store;
  private final LookAlikeQueries queries;
  private final WorkshopStore workshops;
  private final Organisations organisations;
  private final ObjectProvider<Belongings> belongings;
  private final Changes changes;
  private final Audit audit;
  private final Clock clock;

  LookAlikes(
      LookAlikeStore store,
      LookAlikeQueries queries,
      WorkshopStore workshops,
      Organisations organisations,
      ObjectProvider<Belongings> belongings,
      Changes changes,
      Audit audit,
      Clock clock) {
    this.store = store;
    this.queries = queries;
    this.workshops = workshops;
    this.organisations = organisations;
    this.belongings = belongings;
    this.changes = changes;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A decision about a pair.
   *
   * @param version of the pair as the coordinator saw it
   * @param reason slug of the list
   */
  public record Because(long version, String reason, String note) {}

  /** Looks for records that resemble this one, after it was described. */
  Mono<Void> sought(UUID workshop) {
    return store.one(workshop).flatMap(mine -> store.near(mine).flatMap(near -> keep(mine, near)));
  }

  private Mono<Void> keep(Known mine, List<Known> near) {
    record Found(UUID other, Likeness.Score score) {}
    var found =
        near.stream()
            .map(other -> new Found(other.id(), Likeness.of(mine.side(), other.side())))
            .filter(one -> one.score().isAsked())
            .toList();
    return store
        .gone(mine.id(), found.stream().map(Found::other).toList())
        .thenMany(
            Flux.fromIterable(found)
                .concatMap(
                    one -> store.found(mine.id(), one.other(), one.score(), null, clock.instant())))
        .then();
  }

  /** Pairs in a state, the most alike first; the centre's list. */
  @Transactional(readOnly = true)
  public Mono<Page<LookAlikeView>> list(
      Actor actor, String state, @Nullable String cursor, int size) {
    return actor.is(Actor.Kind.CENTRE)
        ? queries.list(state, cursor, size)
        : Mono.error(Problem.notFound());
  }

  /** One pair, with what hangs on both records. */
  @Transactional(readOnly = true)
  public Mono<LookAlikeView> read(Actor actor, UUID id) {
    return actor.is(Actor.Kind.CENTRE) ? view(id) : Mono.error(Problem.notFound());
  }

  private Mono<LookAlikeView> view(UUID id) {
    return queries
        .read(id)
        .switchIfEmpty(Mono.error(Problem::notFound))
        .flatMap(
            pair -> {
              Belongings above = belongings.getIfAvailable();
              return above == null
                  ? Mono.just(pair)
                  : above.of(List.of(pair.one().id(), pair.other().id())).map(pair::with);
            });
  }

  /** Puts two records side by side that the rules did not find. */
  @Transactional
  public Mono<LookAlikeView> offer(Actor actor, String typedOne, String typedOther) {
    return coordinator(actor)
        .then(Mono.defer(() -> known(typedOne, "/one")))
        .zipWith(Mono.defer(() -> known(typedOther, "/other")))
        .filter(two -> !two.getT1().id().equals(two.getT2().id()))
        .switchIfEmpty(Mono.error(() -> Problem.invalid("/other", "same_record")))
        .flatMap(
            two -> {
              UUID one = two.getT1().id();
              UUID other = two.getT2().id();
              var score = Likeness.of(two.getT1().side(), two.getT2().side());
              return store
                  .found(one, other, score, actor.person(), clock.instant())
                  .then(store.ofPair(one, other))
                  .flatMap(id -> audit.record(actor, "workshop.look_alike", id).thenReturn(id));
            })
        .flatMap(this::view);
  }

  private Mono<Known> known(String typed, String pointer) {
    String code = WorkshopCode.parse(typed);
    return workshops
        .ofCode(code)
        .flatMap(store::one)
        .switchIfEmpty(Mono.error(() -> Problem.invalid(pointer, "unknown_code")));
  }

  /** The two are different workshops: they are not offered again. */
  @Transactional
  public Mono<LookAlikeView> distinct(Actor actor, UUID id, Because because) {
    check(DISTINCT_REASONS, because);
    return open(actor, id, "open")
        .flatMap(pair -> decide(actor, id, because, "distinct"))
        .then(audit.record(actor, "workshop.distinct", id))
        .then(Mono.defer(() -> view(id)));
  }

  /**
   * The two are one: the one that is not kept becomes an alias. Its organisation, if it has one,
   * does no new business; what it has under way goes on.
   *
   * @param keep the record that stays
   */
  @Transactional
  public Mono<LookAlikeView> merge(Actor actor, UUID id, UUID keep, Because because) {
    check(MERGE_REASONS, because);
    return open(actor, id, "open")
        .flatMap(
            pair -> {
              if (!keep.equals(pair.one().id()) && !keep.equals(pair.other().id())) {
                return Mono.<Void>error(Problem.invalid("/keep", "unknown"));
              }
              UUID gone = keep.equals(pair.one().id()) ? pair.other().id() : pair.one().id();
              return decide(actor, id, because, "merged")
                  .flatMap(decision -> merged(id, gone, keep, decision));
            })
        .then(audit.record(actor, "workshop.merge", id, Map.of("kept", keep)))
        .then(Mono.defer(() -> view(id)));
  }

  private Mono<Void> merged(UUID id, UUID gone, UUID kept, Decision decision) {
    return store
        .lock(gone, kept)
        .flatMap(
            both -> {
              if (both.stream().anyMatch(one -> one.status().equals("merged"))) {
                return Mono.<Void>error(Problem.refused("merged_already"));
              }
              Held goes =
                  both.stream().filter(one -> one.id().equals(gone)).findFirst().orElseThrow();
              Held stays =
                  both.stream().filter(one -> one.id().equals(kept)).findFirst().orElseThrow();
              UUID organisation = goes.organisation();
              if (organisation != null && stays.organisation() == null) {
                return Mono.<Void>error(Problem.refused("keep_the_owned"));
              }
              return store
                  .merge(id, goes, kept, decision)
                  .then(changes.of(Workshops.CHANGED, gone))
                  .then(
                      organisation == null
                          ? Mono.<Void>empty()
                          : organisations.admitted(organisation, false));
            });
  }

  /** Takes a merge back: the two are different after all. */
  @Transactional
  public Mono<LookAlikeView> split(Actor actor, UUID id, long version, String note) {
    if (note.isBlank()) {
      return Mono.error(Problem.invalid("/note", "required"));
    }
    return open(actor, id, "merged")
        .flatMap(pair -> decide(actor, id, new Because(version, "split", note), "distinct"))
        .flatMap(
            decision ->
                store
                    .standing(id)
                    .flatMap(
                        merged ->
                            store
                                .split(id, merged.gone(), decision)
                                .then(changes.of(Workshops.CHANGED, merged.gone()))
                                .then(Mono.defer(() -> admittedAgain(merged)))))
        .then(audit.record(actor, "workshop.split", id))
        .then(Mono.defer(() -> view(id)));
  }

  private Mono<Void> admittedAgain(Merged merged) {
    return merged.admittedBefore()
        ? store
            .lock(merged.gone(), merged.gone())
            .flatMapIterable(held -> held)
            .mapNotNull(Held::organisation)
            .concatMap(organisation -> organisations.admitted(organisation, true))
            .then()
        : Mono.empty();
  }

  private Mono<Decision> decide(Actor actor, UUID id, Because because, String state) {
    var decision =
        new Decision(
            state, because.reason(), because.note().strip(), actor.person(), clock.instant());
    return store
        .decide(id, because.version(), decision)
        .filter(decided -> decided)
        .switchIfEmpty(Mono.error(Problem::stale))
        .thenReturn(decision);
  }

  private Mono<LookAlikeView> open(Actor actor, UUID id, String state) {
    return coordinator(actor)
        .then(queries.read(id))
        .switchIfEmpty(Mono.error(Problem::notFound))
        .filter(pair -> pair.state().equals(state))
        .switchIfEmpty(Mono.error(() -> Problem.refused("pair_decided")));
  }

  private static void check(Set<String> reasons, Because because) {
    if (!reasons.contains(because.reason())) {
      throw Problem.invalid("/reason", "unknown");
    }
    if (because.reason().equals("other") && because.note().isBlank()) {
      throw Problem.invalid("/note", "required");
    }
  }

  private static Mono<Void> coordinator(Actor actor) {
    return actor.isCoordinator() ? Mono.empty() : Mono.error(Problem.notFound());
  }
}
