package coop.ilmek.capacity;

import coop.ilmek.capacity.CapacityImportView.Change;
import coop.ilmek.capacity.CapacityImportView.LineError;
import coop.ilmek.capacity.domain.Closing;
import coop.ilmek.capacity.domain.WeekLines;
import coop.ilmek.capacity.domain.WeekLines.WeekLine;
import coop.ilmek.capacity.domain.WeekPlan;
import coop.ilmek.capacity.domain.WeekWords;
import coop.ilmek.capacity.domain.WeekWords.Column;
import coop.ilmek.capacity.persistence.WeekStore;
import coop.ilmek.shared.Actor;
import coop.ilmek.shared.IsoWeek;
import coop.ilmek.shared.Problem;
import coop.ilmek.shared.audit.Audit;
import coop.ilmek.shared.blob.Blobs;
import coop.ilmek.shared.sheet.SheetReader;
import coop.ilmek.shared.sheet.SheetTable;
import coop.ilmek.shared.sheet.SheetUnreadable;
import coop.ilmek.workshop.Workshops;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Weeks as a spreadsheet: they leave, are filled in, and come back. */
@Service
public class WeekSheets {
  private static final int USUAL_DAYS = 5;

  private final Weeks weeks;
  private final Workshops workshops;
  private final WeekStore store;
  private final Blobs blobs;
  private final SheetReader sheets;
  private final Audit audit;
  private final Clock clock;

  WeekSheets(
      Weeks weeks,
      Workshops workshops,
      WeekStore store,
      Blobs blobs,
      SheetReader sheets,
      Audit audit,
      Clock clock) {
    this.weeks = weeks;
    this.workshops = workshops;
    this.store = store;
    this.blobs = blobs;
    this.sheets = sheets;
    this.audit = audit;
    this.clock = clock;
  }

  /** The published weeks of the actor's workshop, one line for each week and process. */
  @Transactional(readOnly = true)
  public Mono<SheetTable> table(Actor actor) {
    return weeks.own(actor).map(capacity -> table(capacity, actor.language()));
  }

  private static SheetTable table(CapacityView capacity, String language) {
    var rows = new ArrayList<List<Object>>();
    for (var process : capacity.processes()) {
      for (var week : process.weeks()) {
        rows.add(
            List.of(
                week.week(),
                IsoWeek.monday(week.week()),
                WeekWords.process(process.process(), language),
                week.netMinutes(),
                week.reservedMinutes(),
                week.netMinutes() - week.reservedMinutes(),
                week.closedDays()));
      }
    }
    var headings = Arrays.stream(Column.values()).map(c -> c.heading(language)).toList();
    return new SheetTable(language.equals("tr") ? "kapasite" : "capacity", headings, rows);
  }

  /**
   * Reads weeks back: says what would change, line by line, and changes it when asked and when
   * every line can be taken. What stands already changes nothing.
   *
   * @param apply false: only look
   */
  @Transactional
  public Mono<CapacityImportView> load(Actor actor, UUID fileId, boolean apply) {
    LocalDate now = IsoWeek.monday(clock.instant());
    LocalDate last = now.plusWeeks(Weeks.FURTHEST - 1L);
    return workshop(actor)
        .flatMap(
            workshop ->
                blobs
                    .file(actor, "/fileId", fileId)
                    .flatMap(
                        file ->
                            sheets.read(
                                file.path(), file.view().mediaType(), null, WeekWords::isHeading))
                    .onErrorMap(SheetUnreadable.class, unreadable -> unreadable.at("/fileId"))
                    .map(sheet -> WeekLines.of(sheet, now, last))
                    .flatMap(
                        read ->
                            store
                                .take(workshop)
                                .then(store.closings(workshop, now, IsoWeek.sunday(last)))
                                .flatMap(
                                    closings ->
                                        store
                                            .lock(workshop, now, last)
                                            .map(present -> judge(read, present, closings)))
                                .flatMap(judged -> settle(actor, workshop, judged, apply))));
  }

  private record Judged(List<WeekPlan> plans, CapacityImportView view) {}

  private static Judged judge(WeekLines read, List<WeekPlan> present, List<Closing> closings) {
    var plans = new ArrayList<WeekPlan>();
    var changes = new ArrayList<Change>();
    var errors = new ArrayList<>(read.errors());
    int same = 0;
    for (WeekLine line : read.lines()) {
      WeekPlan stands =
          present.stream()
              .filter(p -> p.week().equals(line.week()) && p.process().equals(line.process()))
              .findFirst()
              .orElse(null);
      if (stands != null && stands.net() == line.minutes()) {
        same++;
        continue;
      }
      int days = stands == null ? USUAL_DAYS : stands.days();
      int closed = Closing.closedDays(closings, line.week(), days);
      int reserved = stands == null ? 0 : stands.reserved();
      if (closed == days && line.minutes() > 0) {
        errors.add(wrong(line, "week_closed"));
      } else if (line.minutes() < reserved) {
        errors.add(wrong(line, "below_reserved"));
      } else {
        int whole = closed == days ? 0 : Closing.whole(line.minutes(), days, closed);
        plans.add(
            new WeekPlan(
                line.week(), line.process(), whole, days, closed, line.minutes(), reserved, true));
        changes.add(
            new Change(
                line.line(),
                IsoWeek.of(line.week()),
                line.process(),
                stands == null ? null : stands.net(),
                line.minutes()));
      }
    }
    return new Judged(plans, new CapacityImportView(changes, same, errors, false));
  }

  private static LineError wrong(WeekLine line, String code) {
    return new LineError(line.line(), "minutes", String.valueOf(line.minutes()), code);
  }

  private Mono<CapacityImportView> settle(
      Actor actor, UUID workshop, Judged judged, boolean apply) {
    var view = judged.view();
    if (!apply || !view.errors().isEmpty()) {
      return Mono.just(view);
    }
    return store
        .put(workshop, judged.plans())
        .then(audit.record(actor, "capacity.import", workshop))
        .thenReturn(new CapacityImportView(view.changes(), view.same(), view.errors(), true));
  }

  private Mono<UUID> workshop(Actor actor) {
    if (!actor.is(Actor.Kind.WORKSHOP)) {
      return Mono.error(Problem.notFound());
    }
    return workshops
        .ofOrganisation(actor.organisationOrThrow())
        .switchIfEmpty(Mono.error(Problem::notFound));
  }
}
