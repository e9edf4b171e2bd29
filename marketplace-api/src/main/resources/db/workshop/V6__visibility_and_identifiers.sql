-- For whom a workshop opens a fact: what it has not set follows the default of the fact (the enum
-- Fact holds the same defaults), the centre always sees everything.
alter table workshop.workshop add column audiences jsonb not null default '{}'
  check (jsonb_typeof(audiences) = 'object' and pg_column_size(audiences) < 2000);

-- How a fact was verified, and that somebody saw otherwise.
alter table workshop.fact_source
  add column method text check (method in ('visit', 'paper', 'register', 'call')),
  add column note text not null default '' check (length(note) <= 500),
  add column contradicted_by uuid,
  add column contradicted_at timestamptz,
  add constraint fact_source_contradicted
    check ((contradicted_by is null) = (contradicted_at is null)),
  add constraint fact_source_one_verdict
    check (verified_at is null or contradicted_at is null),
  drop constraint fact_source_fact_check,
  add constraint fact_source_fact_check check (fact in ('name', 'address', 'processes', 'machines',
    'people', 'premises', 'terms', 'tax_number', 'about', 'identifiers'));
update workshop.fact_source set method = 'visit' where verified_at is not null;

alter table workshop.identifier
  drop constraint identifier_scheme_check,
  add constraint identifier_scheme_check
    check (scheme in ('os_id', 'member_no', 'gln', 'mersis', 'nace', 'lei'));
create unique index identifier_gln on workshop.identifier (value) where scheme = 'gln';

-- Whether members may see a fact that is open to them by default, or to nobody by default.
create function workshop.for_members(audiences jsonb, fact text, usual text) returns boolean
  language sql immutable parallel safe
  return coalesce(audiences ->> fact, usual) in ('public', 'members');

-- A workshop as members may see it.
create or replace view workshop.public_workshop as
  select w.id, w.organisation_id, w.code, w.name, w.status, b.province, b.district,
         case when w.audiences = '{}' or workshop.for_members(w.audiences, 'neighbourhood', 'members')
              then b.neighbourhood end as neighbourhood,
         case when w.audiences = '{}' or workshop.for_members(w.audiences, 'neighbourhood', 'members')
              then b.lat end as lat,
         case when w.audiences = '{}' or workshop.for_members(w.audiences, 'neighbourhood', 'members')
              then b.lng end as lng,
         case when w.audiences = '{}' or workshop.for_members(w.audiences, 'people', 'members')
              then w.sewing_people end as sewing_people,
         case when workshop.for_members(w.audiences, 'heads', 'centre')
              then w.registered_people end as registered_people,
         case when w.audiences = '{}' or workshop.for_members(w.audiences, 'terms', 'public')
              then w.moq_pieces end as moq_pieces,
         case when w.audiences = '{}' or workshop.for_members(w.audiences, 'terms', 'public')
              then w.lead_days end as lead_days
  from workshop.workshop w
  left join workshop.unit u on u.id = w.unit_id
  left join workshop.building b on b.id = u.building_id;

create or replace view workshop.public_machine as
  select m.workshop_id, m.class, m.count
  from workshop.machine m
  join workshop.workshop w on w.id = m.workshop_id
  where w.audiences = '{}' or workshop.for_members(w.audiences, 'machines', 'members');

-- The register as the centre sees it, and sums and rules that name nobody.
create view workshop.public_register as
  select w.id, w.organisation_id, w.code, w.name, w.status, b.province, b.district,
         b.neighbourhood, w.sewing_people, w.total_people, w.registered_people, w.moq_pieces,
         w.lead_days
  from workshop.workshop w
  left join workshop.unit u on u.id = w.unit_id
  left join workshop.building b on b.id = u.building_id;

create view workshop.public_register_machine as
  select workshop_id, class, count from workshop.machine;
