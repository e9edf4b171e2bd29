-- Workshops out of nothing, for measuring and for comparing answers: always the same for one seed.
-- {count}, {seed} (between 0 and 1), {monday} and {tag} (a letter) are put in by whoever runs it.
-- More than half sit in one dense city, six in ten sew: a circle of 5 km holds many, on purpose.
select setseed({seed});

create temp table made as
select i,
  md5('{tag} organisation ' || i)::uuid as org,
  md5('{tag} application ' || i)::uuid as app,
  md5('{tag} workshop ' || i)::uuid as shop,
  md5('{tag} building ' || i)::uuid as building,
  md5('{tag} unit ' || i)::uuid as unit,
  random() as r1, random() as r2, random() as r3, random() as r4, random() as r5, random() as r6,
  random() as r7, random() as r8
from generate_series(1, {count}) as i;

create temp table placed as
select m.*,
  case when r1 < 0.55 then 'İstanbul' when r1 < 0.75 then 'Bursa' else 'İzmir' end as province,
  case when r1 < 0.55
    then (array['Esenler', 'Bağcılar', 'Güngören', 'Zeytinburnu', 'Küçükçekmece', 'Bahçelievler',
      'Sultangazi', 'Şişli', 'Ümraniye', 'Kâğıthane'])[1 + floor(r2 * 10)::int]
    when r1 < 0.75 then (array['Osmangazi', 'Yıldırım', 'İnegöl'])[1 + floor(r2 * 3)::int]
    else (array['Buca', 'Karabağlar', 'Çiğli'])[1 + floor(r2 * 3)::int] end as district,
  -- Box and Muller: normal around the middle of the city
  case when r1 < 0.55 then 41.03 when r1 < 0.75 then 40.2 else 38.42 end
    + 0.05 * sqrt(-2 * ln(1 - r3)) * cos(2 * pi() * r4) as lat,
  case when r1 < 0.55 then 28.88 when r1 < 0.75 then 29.06 else 27.14 end
    + 0.06 * sqrt(-2 * ln(1 - r3)) * sin(2 * pi() * r4) as lng
from made m;

insert into identity.organisation (id, kind, name, admitted, created_at)
select org, 'workshop', 'Atölye {tag} ' || i, true, timestamptz '2026-01-05' from placed;

insert into workshop.building (id, province, district, neighbourhood, street, building_no,
  address_key, lat, lng, created_at)
select building, province, district, 'Menderes', 'Sokak', i::text, 'MADE {tag} ' || i,
  case when r5 < 0.8 then lat end, case when r5 < 0.8 then lng end, timestamptz '2026-01-05'
from placed;

insert into workshop.unit (id, building_id, floor, door, unit_key)
select unit, building, '1', '1', '1' from placed;

insert into workshop.workshop (id, organisation_id, unit_id, code, name, status, status_since,
  sewing_people, total_people, created_at)
select shop, org, unit,
  '{tag}' || (select string_agg(substr('23456789ABCDEFGHJKMNPQRSTUVWXYZ',
      (i / (31 ^ n)::int) % 31 + 1, 1), '') from generate_series(0, 5) as n),
  (array['İpek', 'Yıldız', 'Işık', 'Çınar', 'Gül', 'Öz', 'Deniz', 'Şahin', 'Kardeşler', 'Umut',
    'Anadolu', 'Bereket', 'Nehir', 'Ufuk', 'Emek', 'Bahar'])[1 + floor(r6 * 16)::int] || ' '
    || (array['Tekstil', 'Giyim', 'Konfeksiyon', 'Triko', 'Örme', 'Denim'])[1 + floor(r7 * 6)::int]
    || ' ' || i,
  case when r8 < 0.9 then 'active' when r8 < 0.95 then 'paused' else 'closed' end,
  timestamptz '2026-01-05', (4 + r6 * 60)::int, (6 + r6 * 70)::int, timestamptz '2026-01-05'
from placed;

insert into workshop.workshop_process (workshop_id, process)
select p.shop, q.process
from placed p
cross join (values ('sewing', 0.6), ('cutting', 0.35), ('finishing_packing', 0.5),
  ('printing', 0.25), ('embroidery', 0.2), ('washing', 0.2)) as q(process, share)
where random() < q.share;

insert into workshop.machine (workshop_id, class, count)
select p.shop, q.class, 1 + floor(random() * 12)::int
from placed p
cross join (values ('lockstitch', 0.7), ('overlock', 0.6), ('coverstitch', 0.4), ('iron', 0.5),
  ('buttonhole', 0.2), ('embroidery', 0.15)) as q(class, share)
where random() < q.share;

insert into membership.application (id, organisation_id, kind, state, state_since, started_by,
  created_at)
select app, org, 'workshop', 'approved', timestamptz '2026-01-05', org, timestamptz '2026-01-05'
from placed;

insert into membership.membership (id, organisation_id, application_id, kind, state, state_since,
  since)
select app, org, app, 'workshop',
  case when r8 < 0.6 then 'full' when r8 < 0.88 then 'probation' when r8 < 0.95 then 'suspended'
    else 'left' end,
  timestamptz '2026-01-05', timestamptz '2026-01-05'
from placed;

insert into capacity.week_capacity (workshop_id, week, process, stated_minutes, working_days,
  net_minutes, reserved_minutes, published_at)
select c.workshop_id, c.week, c.process, c.net, 6, c.net, floor(c.net * c.taken)::int,
  timestamptz '2026-01-05'
from (
  select q.workshop_id, q.process, date '{monday}' + 7 * n as week,
    floor(random() * 24000)::int as net, random() * random() as taken
  from workshop.workshop_process q
  join placed p on p.shop = q.workshop_id
  cross join generate_series(0, 25) as n
  where random() < 0.93) c;

create temp table paper as
select md5('{tag} paper ' || p.i || s.type)::uuid as id, p.org, s.type,
  date '{monday}' - (random() * 500)::int as first, 200 + (random() * 500)::int as days,
  random() as r
from placed p
cross join (values ('cert_bsci'), ('cert_gots'), ('cert_oekotex100'), ('cert_smeta'),
  ('cert_wrap'), ('cert_iso9001'), ('cert_sa8000'), ('cert_te')) as s(type)
where random() < 0.4;

insert into documents.paper (id, organisation_id, type, created_at, created_by)
select id, org, type, timestamptz '2026-01-05', org from paper;

-- Some wait for a decision, some were renewed with a gap, without one, or too early.
insert into documents.revision (id, paper_id, number, issuer, document_number, issued_on,
  expires_on, state, state_since, sent_at, sent_by, decided_at, decided_by)
select md5('{tag} revision ' || id || n)::uuid, id, n, 'Kuruluş', n::text,
  case when n = 1 then first else first + days + (r * 60)::int - 30 end,
  case when r > 0.97 then null when n = 1 then first + days else first + 2 * days end,
  case when r < 0.1 then 'in_review' when n = 1 and r between 0.3 and 0.5 then 'replaced'
    else 'confirmed' end,
  timestamptz '2026-01-05', timestamptz '2026-01-05', org,
  case when r >= 0.1 then timestamptz '2026-01-06' end, case when r >= 0.1 then org end
from paper
cross join generate_series(1, 2) as n
where n = 1 or r between 0.3 and 0.5;

insert into trust.finished_work (slice_id, workshop_organisation_id, brand_organisation_id, due_on,
  delivered_on, pieces, recorded_at)
select md5('{tag} slice ' || p.i || n)::uuid, p.org, p.org, date '2026-03-02',
  date '2026-03-02' + (random() * 4)::int - 3, 1000, timestamptz '2026-03-05'
from placed p
cross join generate_series(1, 8) as n
where random() < p.r7 * 0.8;

drop table paper, placed, made;
analyze;
