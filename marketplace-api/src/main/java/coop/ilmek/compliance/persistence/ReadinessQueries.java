package coop.ilmek.compliance.persistence;

import coop.ilmek.compliance.domain.Assessment.Answer;
import coop.ilmek.compliance.domain.Evidence.Paper;
import coop.ilmek.compliance.domain.Profile;
import coop.ilmek.shared.database.Rows;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads what readiness is reckoned from. */
@Component
public class ReadinessQueries {
  private static final String PROFILE =
      """
      select coalesce(w.registered_people, w.sewing_people) as people, p.hazard_class,
        p.foreign_workers, p.young_workers, p.pressure, p.lifting
      from workshop.public_workshop w
      left join compliance.profile p on p.organisation_id = w.organisation_id
      where w.organisation_id = $1
      limit 1
      """;

  private static final String PAPERS =
      """
      select d.paper_id, d.type, d.confirmed, d.valid_from, d.valid_to
      from documents.public_document d
      where d.organisation_id = $1 and d.type = any($2)
      order by d.id
      """;

  private static final String ANSWERS =
      "select control, answer, note from compliance.answer where organisation_id = $1";

  private final DatabaseClient db;

  ReadinessQueries(DatabaseClient db) {
    this.db = db;
  }

  /** Empty when the organisation has no workshop. */
  public Mono<Profile> profile(UUID organisation) {
    return db.sql(PROFILE)
        .bind("$1", organisation)
        .map(
            (row, meta) -> {
              Integer people = Rows.optional(row, "people", Integer.class);
              String hazard = Rows.optional(row, "hazard_class", String.class);
              return hazard == null
                  ? Profile.unsaid(people)
                  : new Profile(
                      hazard,
                      true,
                      people,
                      Rows.optional(row, "foreign_workers", Boolean.class),
                      Rows.optional(row, "young_workers", Boolean.class),
                      Rows.optional(row, "pressure", Boolean.class),
                      Rows.optional(row, "lifting", Boolean.class));
            })
        .one();
  }

  public Mono<List<Paper>> papers(UUID organisation, Set<String> types) {
    return db.sql(PAPERS)
        .bind("$1", organisation)
        .bind("$2", types.toArray(String[]::new))
        .map(
            (row, meta) ->
                new Paper(
                    Rows.id(row, "paper_id"),
                    Rows.text(row, "type"),
                    Rows.required(row, "confirmed", Boolean.class),
                    Rows.required(row, "valid_from", LocalDate.class),
                    Rows.optional(row, "valid_to", LocalDate.class)))
        .all()
        .collectList();
  }

  private record Said(String control, Answer answer) {}

  public Mono<Map<String, Answer>> answers(UUID organisation) {
    return db.sql(ANSWERS)
        .bind("$1", organisation)
        .map(
            (row, meta) ->
                new Said(
                    Rows.text(row, "control"),
                    new Answer(Rows.text(row, "answer"), Rows.text(row, "note"))))
        .all()
        .collectList()
        .map(all -> all.stream().collect(Collectors.toMap(Said::control, Said::answer)));
  }
}
