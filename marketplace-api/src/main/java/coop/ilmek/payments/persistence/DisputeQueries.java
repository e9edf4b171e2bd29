package coop.ilmek.payments.persistence;

import coop.ilmek.payments.DisputeView;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.LegalAct;
import coop.ilmek.shared.database.Rows;
import coop.ilmek.shared.money.Money;
import coop.ilmek.workflows.PaymentMilestone;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads disputed sums: a party its own, the centre all. */
@Component
public class DisputeQueries {
  private static final String READ =
      """
      select m.id, m.state, m.state_since, m.version, m.slice_id, s.po_number, s.style,
        b.name as brand, w.name as workshop, m.pieces, a.note_number, m.payable_minor, m.currency,
        m.disputed_reason
      from payments.milestone m
      join payments.plan l on l.slice_id = m.slice_id
      join production.public_slice s on s.id = m.slice_id
      join identity.public_organisation b on b.id = l.brand_organisation_id
      join identity.public_organisation w on w.id = l.workshop_organisation_id
      left join production.public_acceptance a on a.id = m.acceptance_id
      where ($1::uuid is null or l.workshop_organisation_id = $1 or l.brand_organisation_id = $1)
      """;
  private static final String ONE = READ + "and m.id = $2";
  private static final String DISPUTED =
      READ + "and m.state = 'disputed' order by m.state_since limit 200";

  private final DatabaseClient db;

  DisputeQueries(DatabaseClient db) {
    this.db = db;
  }

  public Mono<List<DisputeView>> disputed(Actor actor) {
    return db.sql(DISPUTED)
        .bind("$1", reader(actor))
        .map((row, meta) -> view(row, actor))
        .all()
        .collectList();
  }

  public Mono<DisputeView> one(Actor actor, UUID id) {
    return db.sql(ONE)
        .bind("$1", reader(actor))
        .bind("$2", id)
        .map((row, meta) -> view(row, actor))
        .one();
  }

  private static Object reader(Actor actor) {
    @Nullable UUID organisation = actor.is(Actor.Kind.CENTRE) ? null : actor.organisationOrThrow();
    return organisation == null ? Parameters.in(UUID.class) : organisation;
  }

  private static DisputeView view(Readable row, Actor actor) {
    String state = Rows.text(row, "state");
    return new DisputeView(
        Rows.id(row, "id"),
        state,
        Rows.instant(row, "state_since"),
        Rows.required(row, "version", Long.class),
        actor.mayBind()
            ? LegalAct.of(
                PaymentMilestone.COURSE,
                PaymentMilestone.COURSE.state(state),
                actor.courseRole(),
                new PaymentMilestone.Facts(false, null))
            : List.of(),
        Rows.id(row, "slice_id"),
        Rows.text(row, "po_number"),
        Rows.text(row, "style"),
        Rows.text(row, "brand"),
        Rows.text(row, "workshop"),
        Rows.required(row, "pieces", Integer.class),
        row.get("note_number", String.class),
        Money.of(Rows.required(row, "payable_minor", Long.class), Rows.text(row, "currency")),
        row.get("disputed_reason", String.class));
  }
}
