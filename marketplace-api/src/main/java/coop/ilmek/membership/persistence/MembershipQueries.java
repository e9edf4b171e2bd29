package coop.ilmek.membership.persistence;

import coop.ilmek.membership.ApplicationView.Duplicate;
import coop.ilmek.membership.VisitForm;
import coop.ilmek.membership.VisitView;
import coop.ilmek.shared.database.Rows;
import coop.ilmek.workshop.LookAlikeView;
import io.r2dbc.spi.Readable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Reads what hangs on an application: visits, look-alikes, names. */
@Component
public class MembershipQueries {
  private static final String VISITS =
      """
      select v.id, v.planned_on, v.planned_time, p.name as visitor, v.recorded_at, v.cancelled_at,
             v.form::text as form,
             coalesce((select jsonb_agg(jsonb_build_object('blobId', f.blob_id,
                                                           'caption', f.caption)
                                        order by f.position)
                       from membership.visit_photo f where f.visit_id = v.id), '[]')::text as photos
      from membership.visit v
      left join identity.public_person p on p.id = v.visitor
      where v.application_id = $1
      order by v.planned_at
      """;
  private static final String DUPLICATES =
      """
      select other.id, other.code, other.name, other.status, other.found_by,
             other.look_alike_id, other.score, other.parts
      from workshop.public_workshop mine
      join workshop.public_look_alike other on other.of_workshop = mine.id
      where mine.organisation_id = $1
      order by other.score desc nulls last, other.name
      """;

  private final DatabaseClient db;
  private final JsonMapper json;

  MembershipQueries(DatabaseClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  public Mono<List<VisitView>> visits(UUID application) {
    return db.sql(VISITS)
        .bind("$1", application)
        .map((row, meta) -> visit(row))
        .all()
        .collectList();
  }

  private VisitView visit(Readable row) {
    String form = row.get("form", String.class);
    return new VisitView(
        Rows.id(row, "id"),
        Rows.required(row, "planned_on", LocalDate.class),
        row.get("planned_time", String.class),
        row.get("visitor", String.class),
        Rows.optionalInstant(row, "recorded_at"),
        Rows.optionalInstant(row, "cancelled_at"),
        form == null ? null : json.readValue(form, VisitForm.class),
        Arrays.asList(json.readValue(Rows.text(row, "photos"), VisitView.Photo[].class)));
  }

  private List<LookAlikeView.Part> parts(@Nullable String parts) {
    return parts == null
        ? List.of()
        : Arrays.asList(json.readValue(parts, LookAlikeView.Part[].class));
  }

  /** Workshops that look alike, have the same tax number, or stand behind the same door. */
  public Mono<List<Duplicate>> duplicates(UUID organisation) {
    return db.sql(DUPLICATES)
        .bind("$1", organisation)
        .map(
            (row, meta) ->
                new Duplicate(
                    Rows.id(row, "id"),
                    Rows.text(row, "code"),
                    Rows.text(row, "name"),
                    Rows.text(row, "status"),
                    Rows.text(row, "found_by"),
                    row.get("look_alike_id", UUID.class),
                    row.get("score", Integer.class),
                    parts(row.get("parts", String.class))))
        .all()
        .collectList();
  }
}
