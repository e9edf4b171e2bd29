package coop.ilmek.production.persistence;

import coop.ilmek.shared.database.Rows;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.RowsFetchSpec;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads whom a notice about production concerns and what its text names. */
@Component
public class PartyQueries {
  private static final String SELECT =
      """
      select o.id as order_id, s.id as slice_id, s.quote_id, s.state, o.brand_organisation_id,
        s.workshop_organisation_id, o.po_number, o.style, b.name as brand, w.name as workshop,
        (select min(d.silence_ends) from production.delivery d
         where d.slice_id = s.id and d.status = 'waiting') as silence_ends,
        (select d.note_number from production.delivery d
         where d.slice_id = s.id order by d.number desc limit 1) as note_number
      from production.slice s
      join production.production_order o on o.id = s.order_id
      join identity.public_organisation b on b.id = o.brand_organisation_id
      join identity.public_organisation w on w.id = s.workshop_organisation_id
      """;
  private static final String OF_SLICE = SELECT + " where s.id = $1";
  private static final String OF_ORDER = SELECT + " where o.id = $1 order by s.number";

  private final DatabaseClient db;

  PartyQueries(DatabaseClient db) {
    this.db = db;
  }

  /** The two sides of a slice and the words for it. */
  public record Parties(
      UUID order,
      UUID slice,
      UUID quote,
      String state,
      UUID brandOrganisation,
      UUID workshopOrganisation,
      String poNumber,
      String style,
      String brand,
      String workshop,
      @Nullable Instant silenceEnds,
      @Nullable String noteNumber) {

    /** What every text may name; the brand's own number always. */
    public Map<String, Object> params() {
      var params = new HashMap<String, Object>();
      params.put("po", poNumber);
      params.put("style", style);
      params.put("brand", brand);
      params.put("workshop", workshop);
      if (silenceEnds != null) {
        // The last whole day before silence decides.
        params.put("until", silenceEnds.minusSeconds(1).toString());
      }
      if (noteNumber != null) {
        params.put("note", noteNumber);
      }
      return params;
    }
  }

  public Mono<Parties> ofSlice(UUID slice) {
    return read(OF_SLICE, slice).one();
  }

  public Mono<List<Parties>> ofOrder(UUID order) {
    return read(OF_ORDER, order).all().collectList();
  }

  private RowsFetchSpec<Parties> read(String sql, UUID id) {
    return db.sql(sql)
        .bind("$1", id)
        .map(
            (row, meta) ->
                new Parties(
                    Rows.id(row, "order_id"),
                    Rows.id(row, "slice_id"),
                    Rows.id(row, "quote_id"),
                    Rows.text(row, "state"),
                    Rows.id(row, "brand_organisation_id"),
                    Rows.id(row, "workshop_organisation_id"),
                    Rows.text(row, "po_number"),
                    Rows.text(row, "style"),
                    Rows.text(row, "brand"),
                    Rows.text(row, "workshop"),
                    Rows.optionalInstant(row, "silence_ends"),
                    row.get("note_number", String.class)));
  }
}
