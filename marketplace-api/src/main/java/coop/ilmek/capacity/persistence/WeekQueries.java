package coop.ilmek.capacity.persistence;

import coop.ilmek.capacity.CapacityView;
import coop.ilmek.capacity.CapacityView.AnswerView;
import coop.ilmek.capacity.CapacityView.ClosureView;
import coop.ilmek.capacity.CapacityView.MachineWeekView;
import coop.ilmek.capacity.CapacityView.ProcessView;
import coop.ilmek.capacity.CapacityView.WeekView;
import coop.ilmek.shared.IsoWeek;
import coop.ilmek.shared.database.Rows;
import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Reads the weeks of a workshop: three statements. */
@Component
public class WeekQueries {
  private static final String PROCESSES =
      """
      select p.process, a.people, a.starts_at, a.ends_at, a.break_minutes, a.days, a.garment,
        a.pieces, a.standard_minutes, a.efficiency, a.week_minutes, a.at
      from (
        select process from workshop.public_process where workshop_id = $1
        union
        select process from capacity.week_capacity where workshop_id = $1 and week >= $2) p
      left join lateral (
        select * from capacity.answer a
        where a.workshop_id = $1 and a.process = p.process
        order by a.at desc limit 1) a on true
      order by array_position(array['cutting', 'sewing', 'printing', 'embroidery', 'washing',
        'finishing_packing'], p.process)
      """;

  private static final String WEEKS =
      """
      select 'people' as kind, w.week, w.process as name, w.stated_minutes, w.net_minutes,
        w.reserved_minutes, w.closed_days, w.corrected
      from capacity.week_capacity w where w.workshop_id = $1 and w.week >= $2
      union all
      select 'machine', m.week, m.machine_class, null, m.net_minutes, m.reserved_minutes, 0, false
      from capacity.machine_week m where m.workshop_id = $1 and m.week >= $2
      order by week, name
      """;

  private static final String CLOSURES =
      """
      select c.id, c.first_day, c.last_day, c.reason, c.note from capacity.closure c
      where c.workshop_id = $1 and c.cancelled_at is null and c.last_day >= $2
      order by c.first_day, c.id
      """;

  private static final String EXISTS = "select id from workshop.public_workshop where id = $1";

  private final DatabaseClient db;

  WeekQueries(DatabaseClient db) {
    this.db = db;
  }

  private record Answered(String process, @Nullable AnswerView answer) {}

  private record Week(boolean people, String name, WeekView view, @Nullable Integer net) {}

  public Mono<Boolean> exists(UUID workshop) {
    return db.sql(EXISTS).bind("$1", workshop).fetch().one().hasElement();
  }

  public Mono<CapacityView> capacity(UUID workshop, LocalDate thisWeek) {
    var processes =
        at(PROCESSES, workshop, thisWeek)
            .map((row, meta) -> new Answered(Rows.text(row, "process"), answer(row)))
            .all()
            .collectList();
    var weeks = at(WEEKS, workshop, thisWeek).map((row, meta) -> week(row)).all().collectList();
    var closures =
        at(CLOSURES, workshop, thisWeek)
            .map(
                (row, meta) ->
                    new ClosureView(
                        Rows.id(row, "id"),
                        Rows.required(row, "first_day", LocalDate.class),
                        Rows.required(row, "last_day", LocalDate.class),
                        Rows.text(row, "reason"),
                        Rows.text(row, "note")))
            .all()
            .collectList();
    return processes.flatMap(
        answered ->
            weeks.flatMap(
                all ->
                    closures.map(
                        closed ->
                            new CapacityView(
                                workshop,
                                IsoWeek.of(thisWeek),
                                answered.stream().map(p -> process(p, all)).toList(),
                                machines(all),
                                closed))));
  }

  private DatabaseClient.GenericExecuteSpec at(String sql, UUID workshop, LocalDate from) {
    return db.sql(sql).bind("$1", workshop).bind("$2", from);
  }

  private static ProcessView process(Answered answered, List<Week> weeks) {
    return new ProcessView(
        answered.process(),
        answered.answer(),
        weeks.stream()
            .filter(week -> week.people() && week.name().equals(answered.process()))
            .map(Week::view)
            .toList());
  }

  private static List<MachineWeekView> machines(List<Week> weeks) {
    return weeks.stream()
        .filter(week -> !week.people())
        .map(
            week ->
                new MachineWeekView(
                    week.view().week(), week.name(), week.net(), week.view().reservedMinutes()))
        .toList();
  }

  private static Week week(Readable row) {
    Integer net = row.get("net_minutes", Integer.class);
    Integer stated = row.get("stated_minutes", Integer.class);
    var view =
        new WeekView(
            IsoWeek.of(Rows.required(row, "week", LocalDate.class)),
            stated == null ? 0 : stated,
            net == null ? 0 : net,
            Rows.required(row, "reserved_minutes", Integer.class),
            Rows.required(row, "closed_days", Integer.class),
            Rows.required(row, "corrected", Boolean.class));
    return new Week(Rows.text(row, "kind").equals("people"), Rows.text(row, "name"), view, net);
  }

  private static @Nullable AnswerView answer(Readable row) {
    if (row.get("people", Integer.class) == null) {
      return null;
    }
    return new AnswerView(
        Rows.required(row, "people", Integer.class),
        Rows.required(row, "starts_at", LocalTime.class),
        Rows.required(row, "ends_at", LocalTime.class),
        Rows.required(row, "break_minutes", Integer.class),
        Rows.required(row, "days", Integer.class),
        Rows.text(row, "garment"),
        Rows.optional(row, "pieces", Integer.class),
        Rows.required(row, "standard_minutes", BigDecimal.class),
        Rows.required(row, "efficiency", BigDecimal.class),
        Rows.required(row, "week_minutes", Integer.class),
        Rows.instant(row, "at"));
  }
}
