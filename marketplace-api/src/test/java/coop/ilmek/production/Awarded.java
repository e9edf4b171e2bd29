package coop.ilmek.production;

import coop.ilmek.Browser;
import coop.ilmek.Cluster;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Ids;
import coop.ilmek.shared.IsoWeek;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

/** Puts an award there, so that orders can be tried without the whole way to it. */
@Component
class Awarded {
  private final DatabaseClient db;
  private final Orders orders;
  private final Clock clock;

  Awarded(DatabaseClient db, Orders orders, Clock clock) {
    this.db = db;
    this.orders = orders;
    this.clock = clock;
  }

  /** 300 black and 200 white T-shirts in two sizes, due in three weeks, tolerance 3 and 5 %. */
  UUID order(Browser brand, Browser workshop) {
    return open(award(brand, workshop));
  }

  UUID open(UUID enquiry) {
    return orders.open(Actor.system(), enquiry).block();
  }

  long acceptances(String slice) {
    return count(
        "select count(*) from production.acceptance where slice_id = $1", UUID.fromString(slice));
  }

  /** Finished parts of a workshop that were delivered on the due day or before. */
  long inTime(UUID workshop) {
    return count(
        """
        select count(*) from trust.finished_work
        where workshop_organisation_id = $1 and delivered_on <= due_on and pieces = 500
        """,
        workshop);
  }

  /** How many people of an organisation were told so. */
  long notices(UUID organisation, String template) {
    return count(
        "select count(*) from notifications.notice where organisation_id = $1 and template = $2",
        organisation,
        template);
  }

  private long count(String sql, Object... values) {
    var spec = db.sql(sql);
    for (int i = 0; i < values.length; i++) {
      spec = spec.bind("$" + (i + 1), values[i]);
    }
    return spec.map((row, meta) -> row.get(0, Long.class)).one().block();
  }

  UUID award(Browser brand, Browser workshop) {
    UUID enquiry = Ids.next();
    UUID invitation = Ids.next();
    UUID quote = Ids.next();
    UUID brandId = Cluster.organisationOf(brand);
    UUID workshopOrganisation = Cluster.organisationOf(workshop);
    UUID workshopId =
        db.sql("select id from workshop.workshop where organisation_id = $1")
            .bind("$1", workshopOrganisation)
            .map((row, meta) -> row.get(0, UUID.class))
            .one()
            .block();
    OffsetDateTime now = OffsetDateTime.now(clock);
    LocalDate monday = IsoWeek.monday(clock.instant());
    run(
        """
        insert into sourcing.enquiry (id, brand_organisation_id, state, state_since, created_at,
          created_by, published_at, po_number, style, sizes, colours, pieces, tolerance_under,
          tolerance_over, material_mode, currency, due_week, window_ends, decide_by, silence_days)
        values ($1, $2, 'awarded', $3, $3, $1, $3, $4, 'Basic T', '{S,M}', '{black,white}', 500, 3,
          5, 'customer', 'TRY', $5, $3, $3 + interval '7 days', 7)
        """,
        enquiry,
        brandId,
        now,
        "PO-" + enquiry.toString().substring(24),
        monday.plusWeeks(3));
    run(
        """
        insert into sourcing.enquiry_cell (enquiry_id, colour, size, pieces)
        values ($1, 'black', 'S', 100), ($1, 'black', 'M', 200), ($1, 'white', 'S', 100),
          ($1, 'white', 'M', 100)
        """,
        enquiry);
    run(
        """
        insert into sourcing.invitation (id, enquiry_id, workshop_id, workshop_organisation_id,
          state, picked_at, sent_at)
        values ($1, $2, $3, $4, 'quoted', $5, $5)
        """,
        invitation,
        enquiry,
        workshopId,
        workshopOrganisation,
        now);
    run(
        """
        insert into sourcing.quote (id, enquiry_id, invitation_id, workshop_id,
          workshop_organisation_id, state, state_since, created_at, price_minor, currency, pieces,
          valid_until, submitted_at)
        values ($1, $2, $3, $4, $5, 'accepted', $6, $6, 2500, 'TRY', 500, $6, $6)
        """,
        quote,
        enquiry,
        invitation,
        workshopId,
        workshopOrganisation,
        now);
    run(
        """
        insert into sourcing.quote_week (quote_id, week, process, minutes)
        values ($1, $2, 'sewing', 3000), ($1, $2::date + 7, 'sewing', 3000),
          ($1, $2::date + 14, 'finishing_packing', 500)
        """,
        quote,
        monday.plusWeeks(1));
    run(
        """
        insert into sourcing.award (quote_id, enquiry_id, reason, awarded_at, awarded_by)
        values ($1, $2, 'price', $3, $2)
        """,
        quote,
        enquiry,
        now);
    return enquiry;
  }

  private void run(String sql, Object... values) {
    var spec = db.sql(sql);
    for (int i = 0; i < values.length; i++) {
      spec = spec.bind("$" + (i + 1), values[i]);
    }
    spec.fetch().rowsUpdated().block();
  }
}
