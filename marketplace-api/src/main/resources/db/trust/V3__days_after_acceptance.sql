-- "So many days after it accepts the pieces" is said of pieces: a deposit is paid before there are
-- any, and would make every brand look quick.
create or replace view trust.public_payer as
  select brand_organisation_id as organisation_id, count(*)::int as payments,
    case when count(earned_on) >= 3
      then (percentile_disc(0.5) within group (order by greatest(0, paid_on - earned_on))
        filter (where earned_on is not null))::int
    end as usual_days,
    count(*) filter (where paid_on > due_on)::int as late
  from (
    select r.*, row_number() over (
      partition by r.brand_organisation_id order by r.paid_on desc, r.payout_id) as nth
    from trust.payment_record r
  ) last
  where nth <= 20
  group by brand_organisation_id;
