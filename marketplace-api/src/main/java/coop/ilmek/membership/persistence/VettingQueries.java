package coop.ilmek.membership.persistence;

import coop.ilmek.membership.Answers;
import coop.ilmek.membership.ApplicationView.AskedDocument;
import coop.ilmek.membership.domain.Completeness;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.IsoWeek;
import coop.ilmek.shared.Problem.FieldError;
import coop.ilmek.shared.database.Rows;
import coop.ilmek.workflows.MemberVetting;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Reads one application with all that its course and its screens need. */
@Component
public class VettingQueries {
  /** How long after a refusal it may be appealed. */
  public static final Duration APPEAL_WINDOW = Duration.ofDays(30);

  private static final String READ =
      """
      select a.id, a.kind, a.organisation_id, o.name as organisation_name, a.state, a.state_since,
             a.version, a.answers::text as answers, a.answers_at, a.assisted, a.owner_address,
             a.owner_confirmed_at, a.submitted_at, r.name as reviewer,
             exists (select 1 from membership.visit v
                     where v.application_id = a.id and v.recorded_at is not null) as visited,
             exists (select 1 from membership.vouch w
                     where w.application_id = a.id and w.state = 'countersigned') as vouched,
             coalesce((
               select jsonb_agg(jsonb_build_object('type', t.type, 'required', t.required,
                        'extra', t.extra, 'note', t.note, 'state',
                        case when p.confirmed then 'confirmed'
                             when p.there then 'uploaded' else 'missing' end)
                        order by not t.required, t.type)
               from (select asked.type, bool_or(asked.required) as required,
                            bool_and(asked.extra) as extra, max(asked.note) as note
                     from (select d.type, d.required, false as extra, d.note
                           from membership.vetting_document d
                           where d.kind = a.kind and d.dropped_at is null
                           union all
                           select x.type, true, true, ''
                           from membership.asked_document x where x.application_id = a.id) asked
                     group by asked.type) t
               left join lateral (
                 select bool_or(r.confirmed and (r.valid_to is null or r.valid_to >= $2))
                          as confirmed, count(*) > 0 as there
                 from documents.public_document r
                 where r.organisation_id = a.organisation_id and r.type = t.type) p on true), '[]')::text
               as documents
      from membership.application a
      join identity.public_organisation o on o.id = a.organisation_id
      left join identity.public_person r on r.id = a.reviewer
      where a.id = $1
      """;
  private static final String CURRENT =
      """
      select id from membership.application where organisation_id = $1
      order by created_at desc limit 1
      """;

  private final DatabaseClient db;
  private final JsonMapper json;
  private final Clock clock;

  VettingQueries(DatabaseClient db, JsonMapper json, Clock clock) {
    this.db = db;
    this.json = json;
    this.clock = clock;
  }

  /** An application as stored, and what follows from it. */
  public record Application(
      UUID id,
      String kind,
      UUID organisationId,
      String organisationName,
      MemberVetting.State state,
      Instant stateSince,
      long version,
      Answers answers,
      @Nullable Instant answersAt,
      List<FieldError> missing,
      List<AskedDocument> documents,
      boolean assisted,
      @Nullable String ownerAddress,
      @Nullable Instant ownerConfirmedAt,
      @Nullable Instant submittedAt,
      @Nullable String reviewer,
      MemberVetting.Facts facts) {
    public boolean isWorkshop() {
      return kind.equals("workshop");
    }

    /**
     * Its applicant, and the centre once it was sent: what is being typed is nobody's business. The
     * centre sees from the start what it writes itself.
     */
    public boolean isSeenBy(Actor actor) {
      boolean sent = submittedAt != null || assisted;
      return actor.belongsTo(organisationId) || actor.is(Actor.Kind.CENTRE) && sent;
    }
  }

  public Mono<Application> read(UUID id) {
    return db.sql(READ)
        .bind("$1", id)
        .bind("$2", IsoWeek.day(clock.instant()))
        .map((row, meta) -> application(row))
        .one();
  }

  /** The latest application of an organisation. */
  public Mono<UUID> current(UUID organisation) {
    return db.sql(CURRENT).bind("$1", organisation).map((row, meta) -> Rows.id(row, "id")).one();
  }

  private Application application(Readable row) {
    String kind = Rows.text(row, "kind");
    boolean workshop = kind.equals("workshop");
    var answers = json.readValue(Rows.text(row, "answers"), Answers.class);
    var documents =
        Arrays.asList(json.readValue(Rows.text(row, "documents"), AskedDocument[].class));
    var missing = Completeness.of(workshop, answers, documents);
    Instant since = Rows.instant(row, "state_since");
    Instant confirmedAt = Rows.optionalInstant(row, "owner_confirmed_at");
    boolean assisted = Rows.required(row, "assisted", Boolean.class);
    var facts =
        new MemberVetting.Facts(
            missing.isEmpty(),
            !assisted || confirmedAt != null,
            workshop && !Rows.required(row, "vouched", Boolean.class),
            Rows.required(row, "visited", Boolean.class),
            documents.stream().allMatch(d -> !d.required() || d.state().equals("confirmed")),
            clock.instant().isBefore(since.plus(APPEAL_WINDOW)));
    return new Application(
        Rows.id(row, "id"),
        kind,
        Rows.id(row, "organisation_id"),
        Rows.text(row, "organisation_name"),
        MemberVetting.COURSE.state(Rows.text(row, "state")),
        since,
        Rows.required(row, "version", Long.class),
        answers,
        Rows.optionalInstant(row, "answers_at"),
        missing,
        documents,
        assisted,
        row.get("owner_address", String.class),
        confirmedAt,
        Rows.optionalInstant(row, "submitted_at"),
        row.get("reviewer", String.class),
        facts);
  }
}
