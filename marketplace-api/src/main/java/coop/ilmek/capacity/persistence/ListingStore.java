package coop.ilmek.capacity.persistence;

import coop.ilmek.shared.IsoWeek;
import coop.ilmek.shared.database.Rows;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionSynchronization;
import org.springframework.transaction.reactive.TransactionSynchronizationManager;
import reactor.core.publisher.Mono;

/**
 * Keeps the listing beside the truth. Each act first takes the workshop's listing to itself, in a
 * statement of its own: only what begins after that sees what the writer before it committed.
 */
@Component
public class ListingStore {
  private static final String OF_ORGANISATION =
      "select w.id from workshop.public_workshop w where w.organisation_id = $1";

  private static final String STEMS =
      """
      select w.word, capacity.stems(w.word) as stems
      from unnest($1::text[]) with ordinality as w(word, n) order by w.n
      """;

  private final DatabaseClient db;
  private final ListingMemory memory;
  private final Clock clock;

  ListingStore(DatabaseClient db, ListingMemory memory, Clock clock) {
    this.db = db;
    this.memory = memory;
    this.clock = clock;
  }

  /** After weeks of these workshops changed, in the same transaction. */
  public Mono<Void> figures(Set<UUID> workshops) {
    if (workshops.isEmpty()) {
      return Mono.empty();
    }
    Mono<Void> written = lock(workshops);
    for (UUID workshop : workshops) {
      written =
          written.then(
              db.sql(ListingSql.FIGURES)
                  .bind("$1", workshop)
                  .bind("$2", IsoWeek.monday(clock.instant()))
                  .fetch()
                  .rowsUpdated()
                  .then());
    }
    return written.then(knownAfterCommit());
  }

  /** Derives the rows of a workshop anew. */
  public Mono<Void> list(UUID workshop) {
    UUID[] ids = {workshop};
    return lock(Set.of(workshop))
        .then(
            db.sql(ListingSql.LIST)
                .bind("$1", IsoWeek.monday(clock.instant()))
                .bind("$2", ids)
                .fetch()
                .rowsUpdated())
        .then(db.sql(ListingSql.UNLIST).bind("$1", ids).fetch().rowsUpdated())
        .then(knownAfterCommit());
  }

  /** Derives the rows of an organisation's workshop anew; a brand has none. */
  public Mono<Void> listOf(UUID organisation) {
    return db.sql(OF_ORGANISATION)
        .bind("$1", organisation)
        .map((row, meta) -> Rows.id(row, "id"))
        .one()
        .flatMap(this::list);
  }

  /** What each word may be stemmed to; a word the dictionary leaves out has none. */
  public Mono<List<Set<String>>> stems(List<String> words) {
    return db.sql(STEMS)
        .bind("$1", words.toArray(String[]::new))
        .map(
            (row, meta) ->
                (Set<String>)
                    new LinkedHashSet<>(Arrays.asList(Rows.required(row, "stems", String[].class))))
        .all()
        .collectList();
  }

  /** Whoever wrote finds on this node what she wrote, as soon as she is answered. */
  private Mono<Void> knownAfterCommit() {
    return TransactionSynchronizationManager.forCurrentTransaction()
        .doOnNext(
            manager ->
                manager.registerSynchronization(
                    new TransactionSynchronization() {
                      @Override
                      public Mono<Void> afterCommit() {
                        return memory.caughtUp();
                      }
                    }))
        .then();
  }

  private Mono<Void> lock(Set<UUID> workshops) {
    return db.sql(ListingSql.LOCK).bind("$1", workshops.toArray(UUID[]::new)).fetch().all().then();
  }
}
