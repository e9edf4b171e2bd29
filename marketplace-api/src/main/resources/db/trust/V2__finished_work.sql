-- One workshop's part of an order that the brand took: when it was due and when the last of it was
-- delivered. Filled by effects only.
create table trust.finished_work (
  slice_id uuid primary key,
  workshop_organisation_id uuid not null,
  brand_organisation_id uuid not null,
  due_on date not null,
  delivered_on date not null,
  pieces int not null check (pieces > 0),
  recorded_at timestamptz not null
);
create index finished_work_workshop on trust.finished_work
  (workshop_organisation_id, delivered_on desc);

-- How a workshop delivers: of its last twenty orders, how many came on the day or before. Under
-- three the share says nothing, so none is given.
create view trust.public_maker as
  select workshop_organisation_id as organisation_id, count(*)::int as finished,
    case when count(*) >= 3
      then (count(*) filter (where delivered_on <= due_on))::int
    end as on_time
  from (
    select f.*, row_number() over (
      partition by f.workshop_organisation_id
      order by f.delivered_on desc, f.slice_id) as nth
    from trust.finished_work f
  ) last
  where nth <= 20
  group by workshop_organisation_id;
