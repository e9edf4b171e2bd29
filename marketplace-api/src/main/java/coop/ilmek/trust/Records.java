package coop.ilmek.trust;

import static coop.ilmek.shared.database.Rows.at;

import coop.ilmek.shared.flow.Changes;
import coop.ilmek.shared.flow.EffectHandlers;
import coop.ilmek.shared.flow.Effects;
import coop.ilmek.shared.flow.Transition;
import coop.ilmek.shared.flow.Work;
import coop.ilmek.workflows.OrderCourse;
import coop.ilmek.workflows.Payout;
import coop.ilmek.workflows.SliceCourse;
import io.r2dbc.spi.Parameters;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes down what happened, so that it can be measured: payments as days, work as it was moved.
 * The moves of the modules above are all it knows of them.
 */
@Component
class Records implements EffectHandlers {
  private static final String PAYMENT =
      """
      insert into trust.payment_record
        (payout_id, brand_organisation_id, workshop_organisation_id, earned_on, due_on, paid_on,
         recorded_at)
      values ($1, $2, $3, $4, $5, $6, $7)
      on conflict (payout_id) do nothing
      """;

  private static final String WORK =
      """
      insert into trust.work_record (subject, version, course, act, to_state, at, detail)
      values ($1, $2, $3, $4, $5, $6, $7::jsonb)
      on conflict (subject, version) do nothing
      """;

  private static final String FINISHED =
      """
      insert into trust.finished_work
        (slice_id, workshop_organisation_id, brand_organisation_id, due_on, delivered_on, pieces,
         recorded_at)
      values ($1, $2, $3, $4, $5, $6, $7)
      on conflict (slice_id) do nothing
      """;

  private final DatabaseClient db;
  private final Changes changes;
  private final FinishedWork finished;
  private final JsonMapper json;
  private final Clock clock;

  Records(DatabaseClient db, Changes changes, FinishedWork finished, JsonMapper json, Clock clock) {
    this.db = db;
    this.changes = changes;
    this.finished = finished;
    this.json = json;
    this.clock = clock;
  }

  @Override
  public void register(Effects effects) {
    effects
        .inside(Payout.COURSE, Payout.Effect.RECORD_PAYMENT, this::payment)
        .inside(SliceCourse.COURSE, SliceCourse.Effect.RECORD_SLICE, this::slice)
        .inside(OrderCourse.COURSE, OrderCourse.Effect.RECORD_ORDER, this::work);
  }

  /** The move's detail names brand, workshop, dueOn, paidOn and, where it is known, earnedOn. */
  private Mono<Void> payment(Work work) {
    Transition paid = work.move();
    String text = paid.detail();
    if (text == null) {
      return Mono.error(new IllegalStateException(work.key() + " says nothing of the payment"));
    }
    JsonNode detail = json.readTree(text);
    LocalDate earned = optionalDay(detail, "earnedOn");
    return db.sql(PAYMENT)
        .bind("$1", paid.subject())
        .bind("$2", UUID.fromString(detail.required("brand").asString()))
        .bind("$3", UUID.fromString(detail.required("workshop").asString()))
        .bind("$4", earned == null ? Parameters.in(LocalDate.class) : earned)
        .bind("$5", LocalDate.parse(detail.required("dueOn").asString()))
        .bind("$6", LocalDate.parse(detail.required("paidOn").asString()))
        .bind("$7", at(clock.instant()))
        .fetch()
        .rowsUpdated()
        .then();
  }

  private static @Nullable LocalDate optionalDay(JsonNode detail, String name) {
    JsonNode value = detail.get(name);
    return value == null || value.isNull() ? null : LocalDate.parse(value.asString());
  }

  /** Beside the move itself, a part that the brand took counts for the record of its workshop. */
  private Mono<Void> slice(Work work) {
    Transition moved = work.move();
    Mono<Void> taken =
        SliceCourse.COURSE.state(moved.to()) == SliceCourse.State.ACCEPTED_BY_BUYER
            ? finished.of(moved.subject()).flatMap(done -> finished(moved.subject(), done))
            : Mono.empty();
    return work(work).then(taken);
  }

  private Mono<Void> finished(UUID slice, FinishedWork.Finished done) {
    return db.sql(FINISHED)
        .bind("$1", slice)
        .bind("$2", done.workshop())
        .bind("$3", done.brand())
        .bind("$4", done.dueOn())
        .bind("$5", done.deliveredOn())
        .bind("$6", done.pieces())
        .bind("$7", at(clock.instant()))
        .fetch()
        .rowsUpdated()
        .then(changes.of(FinishedWork.CHANGED, done.workshop()));
  }

  private Mono<Void> work(Work work) {
    Transition moved = work.move();
    String detail = moved.detail();
    return db.sql(WORK)
        .bind("$1", moved.subject())
        .bind("$2", moved.version())
        .bind("$3", moved.course())
        .bind("$4", moved.act())
        .bind("$5", moved.to())
        .bind("$6", at(moved.at()))
        .bind("$7", detail == null ? Parameters.in(String.class) : detail)
        .fetch()
        .rowsUpdated()
        .then();
  }
}
