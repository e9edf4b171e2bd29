package coop.ilmek.capacity;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The same question asked of the normalised tables, as slowly and plainly as it can be: sums,
 * exists and angles; nothing of the listing is looked at.
 */
final class SlowSearch {
  private static final String SQL =
      """
      with asked as (
        select ?::text as process, ?::date as first, ?::date as last, ?::int as minutes,
          ?::text[] as papers, ?::date as day, ?::text[] as machines, ?::text as district,
          ?::text as province, ?::float8 as lat, ?::float8 as lng, ?::int as reach,
          ?::text[] as words),
      shop as (
        select w.id, w.name, w.code, u.building_id, m.state, w.organisation_id,
          v.neighbourhood, v.district, v.province,
          coalesce(v.lat, p.lat) as lat, coalesce(v.lng, p.lng) as lng
        from workshop.workshop w
        join membership.membership m on m.organisation_id = w.organisation_id
        join workshop.public_workshop v on v.id = w.id
        left join workshop.unit u on u.id = w.unit_id
        left join capacity.district_point p
          on p.province_key = workshop.fold(v.province) and p.district_key = workshop.fold(v.district)
        where w.status = 'active' and m.state in ('probation', 'full')
          and exists (select from workshop.workshop_process x, asked a
            where x.workshop_id = w.id and x.process = a.process)),
      found as (
        select s.*,
          coalesce((select sum(k.net_minutes - k.reserved_minutes) from capacity.week_capacity k
            where k.workshop_id = s.id and k.process = a.process
              and k.week between a.first and a.last), 0) as free,
          -- the plane around the asked point, to the metre as places are kept
          round(sqrt(
            ((round(s.lng * 111195) - round(a.lng * 111195)) * cos(radians(a.lat))) ^ 2
            + (round(s.lat * 111195) - round(a.lat * 111195)) ^ 2)) as metres,
          (select count(*) from (
            select t.* from trust.finished_work t
            where t.workshop_organisation_id = s.organisation_id
            order by t.delivered_on desc, t.slice_id limit 20) t) as finished,
          (select count(*) from (
            select t.* from trust.finished_work t
            where t.workshop_organisation_id = s.organisation_id
            order by t.delivered_on desc, t.slice_id limit 20) t
            where t.delivered_on <= t.due_on) as on_time,
          concat_ws(' ', s.name, s.code, s.neighbourhood, s.district, s.province,
            (select string_agg(r.words, ' ') from capacity.trade_word r
              where (r.kind = 'process' and exists (select from workshop.workshop_process x
                  where x.workshop_id = s.id and x.process = r.slug))
                or (r.kind = 'machine' and exists (select from workshop.public_machine x
                  where x.workshop_id = s.id and x.class = r.slug)))) as said
        from shop s cross join asked a)
      select f.id
      from found f cross join asked a
      where f.free >= a.minutes
        and (a.lat is null or f.metres <= a.reach)
        and (a.district is null or workshop.fold(f.district) = workshop.fold(a.district))
        and (a.province is null or workshop.fold(f.province) = workshop.fold(a.province))
        and not exists (select from unnest(a.papers) as needed
          where not exists (select from documents.paper p
            join documents.revision v on v.paper_id = p.id
            where p.organisation_id = f.organisation_id and p.type = needed
              and v.state in ('confirmed', 'expiring', 'expired', 'replaced') and v.issued_on <= a.day
              and (v.expires_on is null or v.expires_on >= a.day)))
        and not exists (select from unnest(a.machines) as needed
          where not exists (select from workshop.public_machine m
            where m.workshop_id = f.id and m.class = needed))
        and not exists (select from unnest(a.words) as needed
          where position(workshop.fold(needed) in workshop.fold(f.said)) = 0
            and not capacity.stems(needed) && capacity.stems(f.said))
      order by %s
      """;

  /** The parts of the score, from the record and the standing. */
  private static final String SCORE =
      """
      round(1000 * case when f.finished < 3 then 0.5
          else (f.on_time + 2)::numeric / (f.finished + 4) end)
        - case when f.state = 'full' then 0 else 100 end""";

  private final JdbcTemplate jdbc;

  SlowSearch(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** A question as the test says it, point in degrees. */
  record Asked(CandidateFilter filter, List<String> words, Double lat, Double lng) {}

  List<UUID> find(Asked asked) {
    var filter = asked.filter();
    String order =
        switch (filter.sort()) {
          case SCORE -> SCORE + " desc, f.id desc";
          case FREE -> "f.free desc, f.id desc";
          case DISTANCE -> "f.metres, f.id";
        };
    var near = filter.near();
    var values = new ArrayList<Object>();
    values.add(filter.process());
    values.add(filter.firstWeek());
    values.add(filter.lastWeek());
    values.add(filter.minutes());
    values.add(array(filter.certificates()));
    values.add(filter.validThrough());
    values.add(array(filter.machines()));
    values.add(filter.district());
    values.add(filter.province());
    values.add(asked.lat());
    values.add(asked.lng());
    values.add(near == null ? null : near.metres());
    values.add(array(asked.words()));
    return jdbc.query(
        SQL.formatted(order), (row, n) -> row.getObject(1, UUID.class), values.toArray());
  }

  private static String array(List<String> values) {
    return "{" + String.join(",", values.stream().map(v -> '"' + v + '"').toList()) + "}";
  }
}
