-- A payment that arrived, measured: how long the brand took. Filled by effects only.
create table trust.payment_record (
  payout_id uuid primary key,
  brand_organisation_id uuid not null,
  workshop_organisation_id uuid not null,
  -- the day the pieces were accepted, where it is known
  earned_on date,
  due_on date not null,
  paid_on date not null,
  recorded_at timestamptz not null
);
create index payment_record_brand on trust.payment_record (brand_organisation_id, paid_on desc);

-- What happened to a slice or an order and when, as its move says it. Measures are counted from
-- here, so that none has to be kept up to date.
create table trust.work_record (
  subject uuid not null,
  version bigint not null,
  course text not null,
  act text not null,
  to_state text not null,
  at timestamptz not null,
  detail jsonb,
  primary key (subject, version)
);

-- How a brand usually pays: the median of its last twenty payments in days from the acceptance of
-- the pieces (from the due day where that is all that is known); under three payments no figure.
create view trust.public_payer as
  select brand_organisation_id as organisation_id, count(*)::int as payments,
    case when count(*) >= 3
      then (percentile_disc(0.5) within group (
        order by greatest(0, paid_on - coalesce(earned_on, due_on))))::int
    end as usual_days,
    count(*) filter (where paid_on > due_on)::int as late
  from (
    select r.*, row_number() over (
      partition by r.brand_organisation_id order by r.paid_on desc, r.payout_id) as nth
    from trust.payment_record r
  ) last
  where nth <= 20
  group by brand_organisation_id;
