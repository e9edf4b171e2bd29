package coop.ilmek.sourcing.persistence;

import coop.ilmek.shared.IsoWeek;
import coop.ilmek.shared.database.Rows;
import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads what a notice about an enquiry or a quote names. */
@Component
public class NoticeQueries {
  private static final String ENQUIRY =
      """
      e.id as enquiry, e.brand_organisation_id, e.po_number, e.style, e.garment, e.pieces,
      e.due_week, b.name as brand
      """;

  private static final String OF_ENQUIRY =
      "select "
          + ENQUIRY
          + """
          , null::uuid as invitation, null::uuid as workshop_organisation_id, '' as workshop,
            '' as reason, '{}'::uuid[] as blobs
          from sourcing.enquiry e
          join identity.public_organisation b on b.id = e.brand_organisation_id
          where e.id = $1
          """;

  private static final String OF_INVITATION =
      "select "
          + ENQUIRY
          + """
          , i.id as invitation, i.workshop_organisation_id, w.name as workshop, '' as reason,
            array(select f.blob_id from sourcing.enquiry_file f where f.enquiry_id = e.id)
              || array(select e.picture_blob where e.picture_blob is not null) as blobs
          from sourcing.invitation i
          join sourcing.enquiry e on e.id = i.enquiry_id
          join identity.public_organisation b on b.id = e.brand_organisation_id
          join workshop.public_workshop w on w.id = i.workshop_id
          where i.id = $1
          """;

  private static final String OF_QUOTE =
      "select "
          + ENQUIRY
          + """
          , q.invitation_id as invitation, q.workshop_organisation_id, w.name as workshop,
            coalesce(o.reason, '') as reason, '{}'::uuid[] as blobs
          from sourcing.quote q
          join sourcing.enquiry e on e.id = q.enquiry_id
          join identity.public_organisation b on b.id = e.brand_organisation_id
          join workshop.public_workshop w on w.id = q.workshop_id
          left join sourcing.quote_outcome o on o.quote_id = q.id
          where q.id = $1
          """;

  private final DatabaseClient db;

  NoticeQueries(DatabaseClient db) {
    this.db = db;
  }

  /**
   * What is told about.
   *
   * @param workshop its name; empty where the notice is about the enquiry alone
   * @param reason why a quote was not taken; empty when it was
   * @param blobs files that the workshop may open from now on
   */
  public record Job(
      UUID enquiry,
      UUID brand,
      @Nullable UUID invitation,
      @Nullable UUID workshopOrganisationOrNull,
      String workshop,
      String reason,
      List<UUID> blobs,
      Map<String, Object> params) {
    public UUID workshopOrganisation() {
      if (workshopOrganisationOrNull == null) {
        throw new IllegalStateException("no workshop is named in " + enquiry);
      }
      return workshopOrganisationOrNull;
    }
  }

  public Mono<Job> ofEnquiry(UUID id) {
    return one(OF_ENQUIRY, id);
  }

  public Mono<Job> ofInvitation(UUID id) {
    return one(OF_INVITATION, id);
  }

  public Mono<Job> ofQuote(UUID id) {
    return one(OF_QUOTE, id);
  }

  private Mono<Job> one(String sql, UUID id) {
    return db.sql(sql).bind("$1", id).map((row, meta) -> job(row)).one();
  }

  private static Job job(Readable row) {
    var params = new LinkedHashMap<String, Object>();
    params.put("brand", Rows.text(row, "brand"));
    params.put("po", Rows.text(row, "po_number"));
    params.put("style", Rows.text(row, "style"));
    params.put("pieces", Rows.required(row, "pieces", Integer.class));
    String garment = row.get("garment", String.class);
    if (garment != null) {
      params.put("garment", garment);
    }
    LocalDate due = row.get("due_week", LocalDate.class);
    if (due != null) {
      params.put("dueWeek", IsoWeek.of(due));
    }
    return new Job(
        Rows.id(row, "enquiry"),
        Rows.id(row, "brand_organisation_id"),
        row.get("invitation", UUID.class),
        row.get("workshop_organisation_id", UUID.class),
        Rows.text(row, "workshop"),
        Rows.text(row, "reason"),
        List.of(Rows.required(row, "blobs", UUID[].class)),
        params);
  }
}
