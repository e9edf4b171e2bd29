package coop.ilmek.capacity;

import coop.ilmek.capacity.domain.Listing;
import coop.ilmek.capacity.domain.Overview;
import coop.ilmek.capacity.domain.Position;
import coop.ilmek.capacity.domain.Word;
import coop.ilmek.capacity.persistence.CandidateQueries;
import coop.ilmek.capacity.persistence.ListingMemory;
import coop.ilmek.capacity.persistence.ListingStore;
import coop.ilmek.documents.PaperTypes;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.Folded;
import coop.ilmek.shared.IsoWeek;
import coop.ilmek.shared.Page;
import coop.ilmek.shared.Problem;
import coop.ilmek.shared.sheet.SheetTable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Who can make it: the one search over active members, for brands and the centre. */
@Service
public class Candidates {
  /** More members than any cluster has. */
  private static final int MOST_LINES = 20_000;

  private final CandidateQueries queries;
  private final ListingMemory memory;
  private final ListingStore store;
  private final CandidateViews views;
  private final PaperTypes types;
  private final Clock clock;

  Candidates(
      CandidateQueries queries,
      ListingMemory memory,
      ListingStore store,
      CandidateViews views,
      PaperTypes types,
      Clock clock) {
    this.queries = queries;
    this.memory = memory;
    this.store = store;
    this.views = views;
    this.types = types;
    this.clock = clock;
  }

  /** Monday of this week, where a question names none. */
  public LocalDate thisWeek() {
    return IsoWeek.monday(clock.instant());
  }

  /** All who fit, as a spreadsheet, with what the reader may see. */
  public Mono<SheetTable> table(Actor actor, CandidateFilter filter, @Nullable String text) {
    return list(actor, filter, text, MOST_LINES, null)
        .map(page -> CandidateSheet.of(page.items(), filter, types, actor.language()));
  }

  /**
   * Those who fit, in the order asked. No transaction: it is answered from memory, or by one
   * statement.
   *
   * @param text words as typed
   */
  public Mono<Page<CandidateView>> list(
      Actor actor,
      CandidateFilter filter,
      @Nullable String text,
      int size,
      @Nullable String cursor) {
    requireMayLook(actor);
    var after = Position.parse(cursor);
    return understood(filter, text)
        .flatMap(asked -> find(asked, size + 1, after).map(found -> page(found, asked, size)));
  }

  private Mono<List<Listing>> find(CandidateFilter asked, int count, @Nullable Position after) {
    return memory
        .shelf(asked.process())
        .map(shelf -> Mono.fromCallable(() -> shelf.find(asked, count, after)))
        .orElseGet(() -> queries.find(asked, count, after));
  }

  /** How many fit, how they spread, and who only just does not. */
  public Mono<CandidateOverview> overview(
      Actor actor, CandidateFilter filter, @Nullable String text) {
    requireMayLook(actor);
    return understood(filter, text)
        .map(
            asked ->
                memory
                    .shelf(asked.process())
                    .map(shelf -> views.overview(Overview.of(shelf, asked), asked))
                    .orElse(CandidateOverview.LOADING));
  }

  private Page<CandidateView> page(List<Listing> found, CandidateFilter asked, int size) {
    var page = Page.of(found, size, last -> Position.of(last, asked).cursor());
    return new Page<>(
        page.items().stream().map(listing -> views.of(listing, asked)).toList(), page.next());
  }

  /** The words of a text, with what the database's dictionary makes of them. */
  private Mono<CandidateFilter> understood(CandidateFilter filter, @Nullable String text) {
    var words = text == null ? List.<String>of() : Word.split(text);
    if (words.isEmpty()) {
      return Mono.just(filter);
    }
    return store
        .stems(words)
        .map(
            stems -> {
              var asked = new ArrayList<Word>();
              for (int i = 0; i < words.size(); i++) {
                asked.add(new Word(Folded.of(words.get(i)), stems.get(i)));
              }
              return filter.saying(asked);
            });
  }

  private static void requireMayLook(Actor actor) {
    boolean mayLook =
        actor.is(Actor.Kind.CENTRE) || (actor.is(Actor.Kind.BRAND) && actor.admitted());
    if (!mayLook) {
      throw Problem.forbidden();
    }
  }
}
