package coop.ilmek.sourcing.persistence;

import static coop.ilmek.shared.database.Rows.at;

import coop.ilmek.shared.database.Rows;
import coop.ilmek.shared.flow.Subject;
import coop.ilmek.workflows.QuoteCourse;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Where quotes keep their state, and how the course's facts are loaded. */
@Component
public class QuoteSubject
    extends Subject<QuoteCourse.State, QuoteCourse.Act, QuoteCourse.Effect, QuoteCourse.Facts> {
  private static final String FACTS =
      """
      select o.admitted and i.state <> 'picked' as may_quote,
        e.state in ('published', 'quoting') and e.window_ends > $2 as window_open,
        q.price_minor is not null and q.pieces is not null and q.valid_until > $2
          and cardinality(q.weeks) > 0 as complete,
        e.window_ends, q.valid_until
      from sourcing.quote q
      join sourcing.enquiry e on e.id = q.enquiry_id
      join sourcing.invitation i on i.id = q.invitation_id
      join identity.public_organisation o on o.id = q.workshop_organisation_id
      where q.id = $1
      """;

  private final DatabaseClient db;
  private final Clock clock;

  QuoteSubject(DatabaseClient db, Clock clock) {
    super(QuoteCourse.COURSE, "sourcing.quote");
    this.db = db;
    this.clock = clock;
  }

  @Override
  protected Mono<QuoteCourse.Facts> facts(UUID id) {
    return db.sql(FACTS)
        .bind("$1", id)
        .bind("$2", at(clock.instant()))
        .map(
            (row, meta) ->
                new QuoteCourse.Facts(
                    is(row.get("may_quote", Boolean.class)),
                    is(row.get("window_open", Boolean.class)),
                    is(row.get("complete", Boolean.class)),
                    true,
                    Rows.optionalInstant(row, "window_ends"),
                    Rows.optionalInstant(row, "valid_until")))
        .one();
  }

  /** An unknown condition does not hold: a quote without a price is not complete. */
  static boolean is(@Nullable Boolean value) {
    return Boolean.TRUE.equals(value);
  }
}
