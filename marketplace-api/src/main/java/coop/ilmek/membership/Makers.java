package coop.ilmek.membership;

import coop.ilmek.membership.domain.LadderPolicy;
import coop.ilmek.membership.domain.MakerPolicy;
import coop.ilmek.membership.persistence.MakerQueries;
import coop.ilmek.membership.persistence.MakerQueries.Known;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.IsoWeek;
import coop.ilmek.shared.Problem;
import coop.ilmek.shared.audit.Audit;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Who makes what it sells, and how large its jobs may be. */
@Service
public class Makers {
  private final MakerQueries queries;
  private final ObjectProvider<WorkRecord> records;
  private final Audit audit;
  private final Clock clock;

  Makers(MakerQueries queries, ObjectProvider<WorkRecord> records, Audit audit, Clock clock) {
    this.queries = queries;
    this.records = records;
    this.audit = audit;
    this.clock = clock;
  }

  /** A member workshop, to itself and to the centre. */
  @Transactional(readOnly = true)
  public Mono<MakerView> read(Actor actor, UUID organisation) {
    return actor.is(Actor.Kind.CENTRE) || actor.belongsTo(organisation)
        ? of(organisation).switchIfEmpty(Mono.error(Problem::notFound))
        : Mono.error(Problem.notFound());
  }

  /** The same for the rules of the modules above; empty when it has no workshop. */
  public Mono<MakerView> of(UUID organisation) {
    return queries
        .known(organisation)
        .flatMap(
            known -> {
              WorkRecord above = records.getIfAvailable();
              Mono<WorkRecord.Counted> counted =
                  above == null
                      ? Mono.just(WorkRecord.Counted.NOTHING)
                      : above.of(organisation, known.workshop());
              return counted.map(record -> view(known, record));
            });
  }

  private MakerView view(Known known, WorkRecord.Counted record) {
    var verdict =
        MakerPolicy.decide(
            new MakerPolicy.Case(
                known.machines(), known.registered(), known.total(), record.peakMinutes()));
    var step =
        LadderPolicy.of(known.full(), known.sewing(), record.finished(), known.vouchedOnly());
    LocalDate until = known.wordUntil();
    boolean trusted =
        known.word().equals("maker")
            && until != null
            && !until.isBefore(IsoWeek.day(clock.instant()));
    return new MakerView(
        known.word().equals("broker") || verdict.isBroker() && !trusted,
        verdict.reasons(),
        known.machines(),
        known.registered(),
        verdict.ceiling(),
        record.peakMinutes(),
        known.word().equals("maker") && !trusted ? "none" : known.word(),
        until,
        known.note(),
        step.minutes(),
        step.weeks(),
        record.inHandMinutes(),
        record.finished(),
        step.finishedForNext());
  }

  /**
   * A coordinator looked and says what she saw.
   *
   * @param word maker (whatever the rule finds, until a day), broker, or none: the rule decides
   */
  @Transactional
  public Mono<MakerView> say(
      Actor actor, UUID organisation, String word, @Nullable LocalDate until, String note) {
    if (!actor.isCoordinator()) {
      return Mono.error(Problem.notFound());
    }
    if (note.isBlank()) {
      return Mono.error(Problem.invalid("/note", "required"));
    }
    boolean maker = word.equals("maker");
    if (maker && until == null) {
      return Mono.error(Problem.invalid("/until", "required"));
    }
    if (until != null && until.isBefore(IsoWeek.day(clock.instant()))) {
      return Mono.error(Problem.invalid("/until", "day_past"));
    }
    return of(organisation)
        .switchIfEmpty(Mono.error(Problem::notFound))
        .then(
            Mono.defer(
                () ->
                    queries.say(
                        organisation,
                        word,
                        maker ? until : null,
                        note.strip(),
                        actor.person(),
                        clock.instant())))
        .then(audit.record(actor, "membership.maker_word", organisation, Map.of("word", word)))
        .then(Mono.defer(() -> of(organisation)));
  }
}
