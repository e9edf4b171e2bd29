package coop.ilmek.documents;

import coop.ilmek.documents.persistence.EndingQueries;
import coop.ilmek.documents.persistence.PaperQueries;
import coop.ilmek.documents.persistence.PaperRow;
import coop.ilmek.documents.persistence.PaperStore;
import coop.ilmek.documents.reading.Readings;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.IsoWeek;
import coop.ilmek.shared.Page;
import coop.ilmek.shared.Problem;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.ReactiveTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The centre's desk: papers are looked at beside what was typed, and confirmed or sent back. */
@Service
public class Reviews {
  private static final Comparator<PaperRow> OLDEST_FIRST =
      Comparator.<PaperRow, Instant>comparing(paper -> paper.newest().sentAt())
          .thenComparing(paper -> paper.revisions().getLast().id());

  private final PaperStore store;
  private final PaperQueries queries;
  private final EndingQueries ending;
  private final PaperViews views;
  private final Renewals renewals;
  private final Readings readings;
  private final Viewings viewings;
  private final TransactionalOperator each;
  private final Clock clock;

  Reviews(
      PaperStore store,
      PaperQueries queries,
      EndingQueries ending,
      PaperViews views,
      Renewals renewals,
      Readings readings,
      Viewings viewings,
      ReactiveTransactionManager transactions,
      Clock clock) {
    this.store = store;
    this.queries = queries;
    this.ending = ending;
    this.views = views;
    this.renewals = renewals;
    this.readings = readings;
    this.viewings = viewings;
    DefaultTransactionDefinition nested =
        new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED);
    this.each = TransactionalOperator.create(transactions, nested);
    this.clock = clock;
  }

  /** Where a page of the queue ended. */
  private record Place(Instant sentAt, UUID id) {
    static Place parse(@Nullable String cursor) {
      if (cursor == null) {
        return new Place(Instant.EPOCH, new UUID(0, 0));
      }
      try {
        int mark = cursor.indexOf('_');
        return new Place(
            Instant.parse(cursor.substring(0, mark)), UUID.fromString(cursor.substring(mark + 1)));
      } catch (DateTimeParseException | IllegalArgumentException | IndexOutOfBoundsException e) {
        throw Problem.invalid("/cursor", "invalid");
      }
    }

    static String of(PaperRow paper) {
      return paper.newest().sentAt() + "_" + paper.revisions().getLast().id();
    }
  }

  /** What waits for a decision, oldest first. */
  @Transactional
  public Mono<Page<ReviewLine>> queue(
      Actor actor,
      @Nullable String type,
      @Nullable UUID organisation,
      int size,
      @Nullable String cursor) {
    if (!actor.is(Actor.Kind.CENTRE)) {
      return Mono.error(Problem.notFound());
    }
    var place = Place.parse(cursor);
    var today = IsoWeek.day(clock.instant());
    return queries
        .queue(place.sentAt(), place.id(), type, organisation, size + 1)
        .map(papers -> papers.stream().sorted(OLDEST_FIRST).toList())
        .map(papers -> Page.of(papers, size, Place::of))
        .flatMap(page -> viewings.looked(actor, seen(page.items()), "queue").thenReturn(page))
        .map(
            page ->
                new Page<>(
                    page.items().stream().map(paper -> views.review(paper, today)).toList(),
                    page.next()));
  }

  /**
   * Members' papers that end within so many days, or ended no longer ago than that; the most
   * pressing first.
   */
  @Transactional(readOnly = true)
  public Mono<Page<EndingPaperView>> ending(
      Actor actor, int days, int size, @Nullable String cursor) {
    if (!actor.is(Actor.Kind.CENTRE)) {
      return Mono.error(Problem.notFound());
    }
    var today = IsoWeek.day(clock.instant());
    return ending.between(today.minusDays(days), today.plusDays(days), size, cursor);
  }

  /** What was typed is what the paper says: from now on it counts. */
  @Transactional
  public Mono<PaperView> confirm(Actor actor, UUID id, int revision, long version) {
    return decide(
        actor,
        id,
        version,
        paper ->
            readings
                .mayCount(id, revision)
                .then(Mono.defer(() -> renewals.confirm(actor, paper, revision))));
  }

  /** It does not say that, cannot be read, or is another's; also takes a confirmation back. */
  @Transactional
  public Mono<PaperView> sendBack(Actor actor, UUID id, int revision, long version, String reason) {
    return decide(actor, id, version, paper -> renewals.sendBack(actor, paper, revision, reason));
  }

  /**
   * Confirms many at once. Each row stands for itself: one that somebody changed meanwhile is said
   * in its row and keeps no other from being confirmed.
   */
  @Transactional
  public Mono<List<ConfirmedRow>> confirmAll(Actor actor, List<ReviewedRow> rows) {
    mayDecide(actor);
    return Flux.fromIterable(rows)
        .concatMap(
            row ->
                each.transactional(confirm(actor, row.paperId(), row.revision(), row.version()))
                    .map(done -> new ConfirmedRow(row.paperId(), null, List.of()))
                    .onErrorResume(
                        Problem.class,
                        problem ->
                            Mono.just(
                                new ConfirmedRow(
                                    row.paperId(),
                                    problem.content().type().slug(),
                                    problem.content().reasons()))))
        .collectList();
  }

  /** A row as the coordinator saw it. */
  public record ReviewedRow(UUID paperId, int revision, long version) {}

  /** Papers of somebody whose application came to nothing are not looked at; or are again. */
  @Transactional
  public Mono<Void> setAside(UUID organisation, boolean aside) {
    return store.setAside(organisation, aside);
  }

  private static void mayDecide(Actor actor) {
    if (!actor.is(Actor.Kind.CENTRE)) {
      throw Problem.notFound();
    }
    if (!actor.isCoordinator()) {
      throw Problem.forbidden();
    }
  }

  private static List<Viewings.Seen> seen(List<PaperRow> papers) {
    return papers.stream().map(paper -> new Viewings.Seen(paper.id(), paper.type())).toList();
  }

  private Mono<PaperView> decide(
      Actor actor, UUID id, long version, Function<PaperRow, Mono<Void>> decision) {
    mayDecide(actor);
    return queries
        .one(actor, id)
        .switchIfEmpty(Mono.error(Problem::notFound))
        .flatMap(paper -> store.take(id, version).then(Mono.defer(() -> decision.apply(paper))))
        .then(
            Mono.defer(
                () ->
                    queries
                        .one(actor, id)
                        .map(paper -> views.view(paper, actor, IsoWeek.day(clock.instant())))));
  }
}
