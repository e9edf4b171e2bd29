package coop.ilmek.capacity.persistence;

/**
 * How the listing is derived from the truth: one wording, for one workshop after an effect, for all
 * when it is filled, and for the nightly comparison.
 */
final class ListingSql {
  private ListingSql() {}

  /** One writer of a workshop's listing at a time; always taken after the weeks' own locks. */
  static final String LOCK =
      """
      select pg_advisory_xact_lock(hashtextextended('listing ' || one.id, 0))
      from (select id::text from unnest($1::uuid[]) as id order by id) one
      """;

  /** Free minutes of a process through each of 26 weeks, and which weeks are published. */
  private static final String RUN =
      """
      select array_agg(c.run order by c.n) as cum, sum(c.said)::int as published
      from (
        select g.n,
          (sum(coalesce(k.net_minutes - k.reserved_minutes, 0)) over (order by g.n))::int as run,
          case when k.week is null then 0 else 1 << g.n end as said
        from generate_series(0, 25) as g(n)
        left join capacity.week_capacity k
          on k.workshop_id = %1$s and k.process = %2$s and k.week = %3$s + 7 * g.n) c
      """;

  /** $1: Monday of this week; $2: ids of workshops. */
  static final String DERIVE =
      """
      select w.id as workshop_id, p.process, w.organisation_id,
        w.status = 'active' and coalesce(m.state in ('probation', 'full'), false) as active,
        -- the share of orders that came in time, drawn to the middle while there are few; whoever
        -- is on probation stands a little behind
        (round(1000 * case when t.on_time is null then 0.5
            else (t.on_time + 2.0) / (t.finished + 4.0) end)
          - case when m.state = 'full' then 0 else 100 end)::int as score,
        coalesce(t.finished, 0) as finished, t.on_time, m.state as standing,
        w.code, w.name, w.province, w.district,
        workshop.fold(w.district) as district_key, workshop.fold(w.province) as province_key,
        round(coalesce(w.lat, d.lat) * 111195)::int as north,
        round(coalesce(w.lng, d.lng) * 111195)::int as east,
        w.lat is not null as place_exact,
        a.week as base_week, f.cum, f.published,
        c.types as paper_types, c.days as paper_days,
        n.classes as machine_classes, n.counts as machine_counts, q.processes, w.sewing_people,
        workshop.fold(v.words) as folded, capacity.stems(v.words) as stems
      from (select $1::date as week, $2::uuid[] as ids) a
      join workshop.public_workshop w on w.id = any(a.ids)
      join workshop.public_process p on p.workshop_id = w.id
      left join membership.public_member m on m.organisation_id = w.organisation_id
      left join capacity.district_point d
        on d.province_key = workshop.fold(w.province) and d.district_key = workshop.fold(w.district)
      left join lateral (
        select t.finished, t.on_time from trust.public_maker t
        where t.organisation_id = w.organisation_id) t on true
      cross join lateral (
      """
          + RUN.formatted("w.id", "p.process", "a.week")
          + """
      ) f
      cross join lateral (
        select coalesce(array_agg(d.type order by d.type), '{}') as types,
          coalesce(array_agg(d.days order by d.type), '{}') as days
        from (
          select d.type, range_agg(daterange(d.valid_from, d.valid_to, '[]')) as days
          from documents.public_document d
          where d.organisation_id = w.organisation_id and d.confirmed
          group by d.type) d) c
      cross join lateral (
        select coalesce(array_agg(x.class order by x.class), '{}') as classes,
          coalesce(array_agg(x.count order by x.class), '{}') as counts
        from workshop.public_machine x where x.workshop_id = w.id) n
      cross join lateral (
        select array_agg(x.process order by x.process) as processes
        from workshop.public_process x where x.workshop_id = w.id) q
      cross join lateral (
        select concat_ws(' ', w.name, w.code, w.neighbourhood, w.district, w.province,
          (select string_agg(r.words, ' ' order by r.kind, r.slug) from capacity.trade_word r
            where r.kind = 'process' and r.slug = any(q.processes)
              or r.kind = 'machine' and r.slug = any(n.classes))) as words) v
      """;

  private static final String COLUMNS =
      """
      workshop_id, process, organisation_id, active, score, finished, on_time, standing, code, name,
      province, district, district_key, province_key, north, east, place_exact, base_week, cum,
      published, paper_types, paper_days, machine_classes, machine_counts, processes,
      sewing_people, folded, stems""";

  /** Writes the rows anew; those that say the same already stay untouched. */
  static final String LIST =
      "insert into capacity.listing (" + COLUMNS + ")\n" + DERIVE + "\n" + onConflict();

  /** A process that is done no longer: the row stays, and is shown no more. */
  static final String UNLIST =
      """
      update capacity.listing l set active = false, changed = pg_current_xact_id()
      where l.workshop_id = any($1::uuid[]) and l.active and not exists (
        select 1 from workshop.public_process p
        where p.workshop_id = l.workshop_id and p.process = l.process)
      """;

  /** $1: workshop; $2: Monday of this week. */
  static final String FIGURES =
      """
      update capacity.listing l
      set cum = f.cum, published = f.published, base_week = $2::date,
        changed = pg_current_xact_id()
      from (
        select o.process, f.cum, f.published
        from capacity.listing o
        cross join lateral (
      """
          + RUN.formatted("o.workshop_id", "o.process", "$2::date")
          + """
        ) f
        where o.workshop_id = $1) f
      where l.workshop_id = $1 and l.process = f.process
        and (l.cum, l.published, l.base_week) is distinct from (f.cum, f.published, $2::date)
      """;

  /** Rows of these workshops that differ from the truth, either way. */
  static final String DRIFT =
      "with truth as (\n"
          + DERIVE
          + """
      )
      select count(*)::int from truth t
      full join (select * from capacity.listing x where x.workshop_id = any($3::uuid[])) l
        on l.workshop_id = t.workshop_id and l.process = t.process
      where case
        when t.workshop_id is null then l.active
        when l.workshop_id is null then true
        else (
      """
          + qualified("t.")
          + ") is distinct from ("
          + qualified("l.")
          + ") end";

  /** Changes with the wording: what was listed by another is listed anew. */
  static final String WORDING = Integer.toHexString((LIST + UNLIST).hashCode());

  private static String qualified(String alias) {
    return alias + COLUMNS.replaceAll(",\\s+", ", " + alias);
  }

  private static String onConflict() {
    var sets = new StringBuilder();
    for (String column : COLUMNS.split(",\\s+")) {
      if (!column.equals("workshop_id") && !column.equals("process")) {
        sets.append(column).append(" = excluded.").append(column).append(", ");
      }
    }
    return "on conflict (workshop_id, process) do update set "
        + sets
        + "changed = pg_current_xact_id()\nwhere ("
        + qualified("capacity.listing.").replace("capacity.listing.", "listing.")
        + ") is distinct from ("
        + qualified("excluded.")
        + ")";
  }
}
