package coop.ilmek.payments.persistence;

import coop.ilmek.shared.database.Rows;
import coop.ilmek.shared.money.Money;
import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What a notice about money names. */
@Component
public class NoticeQueries {
  private static final String OF_PAYOUT =
      """
      select p.workshop_organisation_id, p.brand_organisation_id, s.po_number, s.style,
        b.name as brand, w.name as workshop, p.amount_minor, p.currency, p.due_on, p.reference
      from payments.payout p
      join production.public_slice s on s.id = p.slice_id
      join identity.public_organisation b on b.id = p.brand_organisation_id
      join identity.public_organisation w on w.id = p.workshop_organisation_id
      where p.id = $1
      """;

  private static final String OF_MILESTONE =
      """
      select l.workshop_organisation_id, l.brand_organisation_id, s.po_number, s.style,
        b.name as brand, w.name as workshop, m.payable_minor - m.deposit_minor as amount_minor,
        m.currency, coalesce(m.due_on, m.fact_on) as due_on, '' as reference
      from payments.milestone m
      join payments.plan l on l.slice_id = m.slice_id
      join production.public_slice s on s.id = m.slice_id
      join identity.public_organisation b on b.id = l.brand_organisation_id
      join identity.public_organisation w on w.id = l.workshop_organisation_id
      where m.id = $1
      """;

  private static final String CENTRES =
      "select id from identity.public_organisation where kind = 'centre'";

  private final DatabaseClient db;

  NoticeQueries(DatabaseClient db) {
    this.db = db;
  }

  /** The two sides, and the values the sentences name. */
  public record About(UUID workshop, UUID brand, Map<String, Object> params) {}

  public Mono<About> payout(UUID id) {
    return db.sql(OF_PAYOUT).bind("$1", id).map((row, meta) -> about(row)).one();
  }

  public Mono<About> milestone(UUID id) {
    return db.sql(OF_MILESTONE).bind("$1", id).map((row, meta) -> about(row)).one();
  }

  public Mono<List<UUID>> centres() {
    return db.sql(CENTRES).map((row, meta) -> Rows.id(row, "id")).all().collectList();
  }

  private static About about(Readable row) {
    var params = new TreeMap<String, Object>();
    params.put("poNumber", Rows.text(row, "po_number"));
    params.put("style", Rows.text(row, "style"));
    params.put("brand", Rows.text(row, "brand"));
    params.put("workshop", Rows.text(row, "workshop"));
    params.put(
        "amount",
        Money.of(Rows.required(row, "amount_minor", Long.class), Rows.text(row, "currency")));
    params.put("dueOn", Rows.required(row, "due_on", LocalDate.class).toString());
    params.put("reference", Rows.text(row, "reference"));
    return new About(
        Rows.id(row, "workshop_organisation_id"), Rows.id(row, "brand_organisation_id"), params);
  }
}
