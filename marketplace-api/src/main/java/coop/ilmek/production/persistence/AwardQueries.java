package coop.ilmek.production.persistence;

import coop.ilmek.production.domain.Breakdown.Cell;
import coop.ilmek.production.domain.Schedule.Week;
import coop.ilmek.shared.database.Rows;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads what was awarded, from the views of sourcing. */
@Component
public class AwardQueries {
  private static final String AWARD =
      """
      select a.enquiry_id, a.quote_id, a.brand_organisation_id, a.workshop_id,
             a.workshop_organisation_id, a.po_number, a.style, a.season, a.supplier_number,
             a.garment, a.picture_blob, a.material_mode, a.delivery_address, a.sizes, a.colours,
             a.tolerance_under, a.tolerance_over, a.silence_days, a.due_week, a.pieces,
             a.price_minor, a.currency, a.payment_plan, a.deposit_percent,
             (select json_agg(json_build_object('colour', c.colour, 'size', c.size,
                       'pieces', c.pieces) order by c.colour, c.size)::text
              from sourcing.public_award_cell c where c.quote_id = a.quote_id) as cells,
             (select json_agg(json_build_object('monday', w.week, 'process', w.process))::text
              from sourcing.public_award_week w where w.quote_id = a.quote_id) as weeks
      from sourcing.public_award a
      where a.enquiry_id = $1
      """;

  private final DatabaseClient db;
  private final JsonMapper json;

  AwardQueries(DatabaseClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  /**
   * An award, as production needs it.
   *
   * @param dueWeek Monday of the week in which the goods are due
   */
  public record Award(
      UUID enquiry,
      UUID quote,
      UUID brand,
      UUID workshop,
      UUID workshopOrganisation,
      String poNumber,
      String style,
      String season,
      String supplierNumber,
      @Nullable String garment,
      @Nullable UUID picture,
      String materialMode,
      String deliveryAddress,
      List<String> sizes,
      List<String> colours,
      int toleranceUnder,
      int toleranceOver,
      int silenceDays,
      LocalDate dueWeek,
      int pieces,
      long priceMinor,
      String currency,
      String paymentPlan,
      int depositPercent,
      List<Cell> cells,
      List<Week> weeks) {}

  public Mono<Award> ofEnquiry(UUID enquiry) {
    return db.sql(AWARD)
        .bind("$1", enquiry)
        .map(
            (row, meta) -> {
              String weeks = row.get("weeks", String.class);
              return new Award(
                  Rows.id(row, "enquiry_id"),
                  Rows.id(row, "quote_id"),
                  Rows.id(row, "brand_organisation_id"),
                  Rows.id(row, "workshop_id"),
                  Rows.id(row, "workshop_organisation_id"),
                  Rows.text(row, "po_number"),
                  Rows.text(row, "style"),
                  Rows.text(row, "season"),
                  Rows.text(row, "supplier_number"),
                  row.get("garment", String.class),
                  row.get("picture_blob", UUID.class),
                  or(row.get("material_mode", String.class), "customer"),
                  Rows.text(row, "delivery_address"),
                  List.of(Rows.required(row, "sizes", String[].class)),
                  List.of(Rows.required(row, "colours", String[].class)),
                  or(row.get("tolerance_under", Integer.class), 0),
                  or(row.get("tolerance_over", Integer.class), 0),
                  Rows.required(row, "silence_days", Integer.class),
                  Rows.required(row, "due_week", LocalDate.class),
                  Rows.required(row, "pieces", Integer.class),
                  Rows.required(row, "price_minor", Long.class),
                  Rows.text(row, "currency"),
                  Rows.text(row, "payment_plan"),
                  Rows.required(row, "deposit_percent", Integer.class),
                  json.readValue(Rows.text(row, "cells"), new TypeReference<List<Cell>>() {}),
                  weeks == null
                      ? List.of()
                      : json.readValue(weeks, new TypeReference<List<Week>>() {}));
            })
        .one();
  }

  private static <T> T or(@Nullable T value, T otherwise) {
    return value == null ? otherwise : value;
  }
}
