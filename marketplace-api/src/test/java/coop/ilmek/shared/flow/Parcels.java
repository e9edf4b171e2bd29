package coop.ilmek.shared.flow;

import static coop.ilmek.shared.database.Rows.at;

import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Ids;
import coop.ilmek.shared.database.Migrations;
import coop.ilmek.shared.database.Rows;
import coop.ilmek.workflows.Role;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** The parcels' face, table and effects; exists in tests only. */
@Component
class Parcels
    extends Subject<ParcelCourse.State, ParcelCourse.Act, ParcelCourse.Effect, ParcelCourse.Facts>
    implements EffectHandlers {
  private final DatabaseClient db;
  private final String outside;
  private final HttpClient http = HttpClient.newHttpClient();
  volatile boolean slow;

  Parcels(
      DatabaseClient db,
      Migrations migrations,
      @Qualifier("jdbcDataSource") DataSource dataSource,
      @Value("${parcel.outside:}") String outside) {
    super(ParcelCourse.COURSE, "parcel.parcel");
    this.db = db;
    this.outside = outside;
    var jdbc = new JdbcTemplate(dataSource);
    jdbc.execute("create schema if not exists parcel");
    jdbc.execute(
        """
        create table if not exists parcel.parcel (
          id uuid primary key, state text not null, state_since timestamptz not null,
          version bigint not null, send_at timestamptz)
        """);
    jdbc.execute(
        """
        create table if not exists parcel.consequence (
          at timestamptz not null default clock_timestamp(), name text not null, instance text not null)
        """);
  }

  @Override
  protected Mono<ParcelCourse.Facts> facts(UUID id) {
    return db.sql("select send_at from parcel.parcel where id = $1")
        .bind("$1", id)
        .map((row, meta) -> new ParcelCourse.Facts(Rows.optionalInstant(row, "send_at")))
        .one();
  }

  @Override
  public void register(Effects effects) {
    effects.inside(ParcelCourse.COURSE, ParcelCourse.Effect.COUNT, this::count);
    effects.inside(
        ParcelCourse.COURSE,
        ParcelCourse.Effect.BREAK,
        work -> count(work).then(Mono.error(new IllegalStateException("broken on purpose"))));
    effects.outside(ParcelCourse.COURSE, ParcelCourse.Effect.CALL, new Call());
  }

  private Mono<Void> count(Work work) {
    String sql =
        slow
            ? "insert into parcel.consequence (name, instance) select $1, $2 from pg_sleep(0.2)"
            : "insert into parcel.consequence (name, instance) values ($1, $2)";
    return db.sql(sql)
        .bind("$1", work.name())
        .bind("$2", work.instance())
        .fetch()
        .rowsUpdated()
        .then();
  }

  private final class Call implements OutsideEffect<Work, Integer> {
    @Override
    public Mono<Work> ask(Work work) {
      return Mono.just(work);
    }

    @Override
    public Integer call(Work work, Work question) throws Exception {
      if (outside.isEmpty()) {
        return 0;
      }
      var request =
          HttpRequest.newBuilder(URI.create(outside))
              .header("Idempotency-Key", work.key())
              .timeout(Duration.ofSeconds(10))
              .POST(HttpRequest.BodyPublishers.noBody())
              .build();
      return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    @Override
    public Mono<Void> took(Work work, Integer answer) {
      return count(work);
    }
  }

  /** The acts; a bean of its own, so that its transactions are real ones. */
  @Component
  static class Desk {
    private final Parcels parcels;
    private final Moves moves;
    private final DatabaseClient db;
    private final Clock clock;

    Desk(Parcels parcels, Moves moves, DatabaseClient db, Clock clock) {
      this.parcels = parcels;
      this.moves = moves;
      this.db = db;
      this.clock = clock;
    }

    @Transactional
    public Mono<UUID> open(Instant sendAt) {
      UUID id = Ids.next();
      return db.sql("insert into parcel.parcel values ($1, 'open', $2, 0, $3)")
          .bind("$1", id)
          .bind("$2", at(clock.instant()))
          .bind("$3", at(sendAt))
          .fetch()
          .rowsUpdated()
          .then(moves.opened(Actor.system(), Role.WORKSHOP, parcels, id, null))
          .thenReturn(id);
    }

    @Transactional
    public Mono<Moved<ParcelCourse.State>> pack(UUID id) {
      return moves.of(parcels, id).by(Actor.system(), Role.WORKSHOP).act(ParcelCourse.Act.PACK);
    }

    @Transactional
    public Mono<Moved<ParcelCourse.State>> repack(UUID id) {
      return moves.of(parcels, id).by(Actor.system(), Role.WORKSHOP).act(ParcelCourse.Act.REPACK);
    }

    @Transactional
    public Mono<Void> packAndFail(UUID id) {
      return pack(id).then(Mono.error(new IllegalStateException("after the move")));
    }
  }
}
