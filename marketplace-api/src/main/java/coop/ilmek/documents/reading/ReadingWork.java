package coop.ilmek.documents.reading;

import coop.ilmek.documents.reading.ReaderGateway.Seen;
import coop.ilmek.documents.reading.domain.Extract;
import coop.ilmek.documents.reading.domain.OwnFacts;
import coop.ilmek.documents.reading.domain.Readers;
import coop.ilmek.documents.reading.domain.Sight;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.IsoWeek;
import coop.ilmek.shared.blob.Blobs;
import coop.ilmek.shared.blob.Blobs.StoredFile;
import coop.ilmek.shared.flow.EffectHandlers;
import coop.ilmek.shared.flow.Effects;
import coop.ilmek.shared.flow.OutsideEffect;
import coop.ilmek.shared.flow.Staging;
import coop.ilmek.shared.flow.Staging.Staged;
import coop.ilmek.shared.flow.Work;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Reading as durable work. Every request stages a moment of admission; that, and the end of every
 * reading, lets the next ones begin, the most pressing first and only so many at once. So a night's
 * import never holds the threads that other work needs, and what a killed process was reading is
 * read again.
 */
@Component
class ReadingWork implements EffectHandlers {
  static final String ADMIT = "documents.admit_reading";
  static final String READ = "documents.read";

  private static final UUID NOBODY = Actor.NOBODY;

  private final ReadingStore store;
  private final ReaderGateway gateway;
  private final ClamdGateway scanner;
  private final Readers readers;
  private final Blobs blobs;
  private final Staging staging;
  private final Clock clock;
  private final int atOnce;

  ReadingWork(
      ReadingStore store,
      ReaderGateway gateway,
      ClamdGateway scanner,
      Readers readers,
      Blobs blobs,
      Staging staging,
      Clock clock,
      @Value("${ilmek.reading.at-once:1}") int atOnce) {
    this.store = store;
    this.gateway = gateway;
    this.scanner = scanner;
    this.readers = readers;
    this.blobs = blobs;
    this.staging = staging;
    this.clock = clock;
    this.atOnce = atOnce;
  }

  @Override
  public void register(Effects effects) {
    effects.inside(ADMIT, work -> admit());
    effects.outside(READ, new Reading());
  }

  private Mono<Void> admit() {
    return store
        .admit(atOnce)
        .flatMap(
            admitted ->
                staging.stage(
                    admitted.stream()
                        .map(
                            reading ->
                                new Staged(
                                    READ,
                                    reading.id().toString(),
                                    clock.instant(),
                                    reading.priority(),
                                    reading.id(),
                                    false))
                        .toList()));
  }

  private record Question(OwnFacts own, List<StoredFile> files) {}

  private record Answer(ReadingOutcome outcome, Map<Integer, byte[]> pictures, int millis) {}

  private final class Reading implements OutsideEffect<Question, Answer> {
    @Override
    public Mono<Question> ask(Work work) {
      return store
          .task(work.subjectOrThrow())
          .flatMap(
              task ->
                  Flux.fromIterable(task.pages())
                      .concatMap(page -> blobs.file(reader(task.organisation()), "/pages", page))
                      .collectList()
                      .map(files -> new Question(new OwnFacts(task.name(), null), files)));
    }

    private Actor reader(UUID organisation) {
      return new Actor(
          NOBODY, organisation, Actor.Kind.SYSTEM, Actor.PersonRole.SYSTEM, true, "tr");
    }

    @Override
    public Answer call(Work work, Question question) throws InterruptedException {
      long began = System.nanoTime();
      var extracts = new ArrayList<Extract>();
      var pictures = new TreeMap<Integer, byte[]>();
      int before = 0;
      for (StoredFile file : question.files()) {
        var seen = look(file);
        int from = before;
        seen.pictures().forEach((page, picture) -> pictures.put(from + page, picture));
        extracts.add(shifted(seen.extract(), from));
        before += Math.max(1, lastPage(seen.extract()));
      }
      var outcome = readers.read(extracts, question.own(), IsoWeek.day(clock.instant()));
      int millis = (int) ((System.nanoTime() - began) / 1_000_000);
      return new Answer(ReadingOutcome.of(outcome), pictures, millis);
    }

    /** A file that the scanner stops is not opened at all. */
    private Seen look(StoredFile file) throws InterruptedException {
      return switch (scanner.scan(file.path())) {
        case INFECTED -> new Seen(Extract.failed("infected"), Map.of());
        case SILENT -> new Seen(Extract.failed("scanner_silent"), Map.of());
        case CLEAN, NOT_SCANNED -> gateway.look(file.path(), file.view().mediaType());
      };
    }

    @Override
    public Mono<Void> took(Work work, Answer answer) {
      return store
          .done(work.subjectOrThrow(), answer.outcome(), answer.pictures(), answer.millis())
          .then(Mono.defer(ReadingWork.this::admit));
    }
  }

  private static int lastPage(Extract extract) {
    return extract.sights().stream().mapToInt(Sight::page).max().orElse(0);
  }

  /** The pages of a paper are numbered through all of its files. */
  private static Extract shifted(Extract extract, int by) {
    if (by == 0) {
      return extract;
    }
    return new Extract(
        extract.pages(),
        extract.sights().stream()
            .map(sight -> new Sight(sight.source(), sight.page() + by, sight.words()))
            .toList(),
        extract.troubles());
  }
}
