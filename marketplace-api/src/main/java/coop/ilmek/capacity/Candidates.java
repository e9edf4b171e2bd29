package coop.ilmek.capacity;

import coop.ilmek.capacity.persistence.CandidateQueries;
import coop.ilmek.documents.PaperTypes;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.IsoWeek;
import coop.ilmek.shared.Page;
import coop.ilmek.shared.Problem;
import coop.ilmek.shared.sheet.SheetTable;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** The plain list of active members, for brands and the centre. */
@Service
public class Candidates {
  /** More members than any cluster has. */
  private static final int MOST_LINES = 20_000;

  private final CandidateQueries queries;
  private final PaperTypes types;
  private final Clock clock;

  Candidates(CandidateQueries queries, PaperTypes types, Clock clock) {
    this.queries = queries;
    this.types = types;
    this.clock = clock;
  }

  /** Monday of this week, where a question names none. */
  public LocalDate thisWeek() {
    return IsoWeek.monday(clock.instant());
  }

  /** All who fit, as a spreadsheet, with what the reader may see. */
  @Transactional(readOnly = true)
  public Mono<SheetTable> table(Actor actor, CandidateFilter filter) {
    return list(actor, filter, MOST_LINES, null)
        .map(page -> CandidateSheet.of(page.items(), filter, types, actor.language()));
  }

  /** Those who fit, most free minutes first. */
  @Transactional(readOnly = true)
  public Mono<Page<CandidateView>> list(
      Actor actor, CandidateFilter filter, int size, @Nullable String cursor) {
    boolean mayLook =
        actor.is(Actor.Kind.CENTRE) || (actor.is(Actor.Kind.BRAND) && actor.admitted());
    if (!mayLook) {
      return Mono.error(Problem.forbidden());
    }
    return queries.list(filter, IsoWeek.day(clock.instant()), size, cursor);
  }
}
