-- Transfers that arrived, for the sums of the cluster.
create view payments.public_payment as
  select id, brand_organisation_id, workshop_organisation_id, kind, currency, received_minor,
    earned_on, paid_on
  from payments.payout
  where state = 'paid';
