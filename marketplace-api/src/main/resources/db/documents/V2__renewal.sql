-- A revision lives by the course DocumentRenewal: what was its status becomes its state.
do $$
declare
  old text;
begin
  for old in
    select conname from pg_constraint
    where conrelid = 'documents.revision'::regclass and contype = 'c'
      and pg_get_constraintdef(oid) like '%status%'
  loop
    execute format('alter table documents.revision drop constraint %I', old);
  end loop;
end $$;

alter table documents.revision rename column status to state;
alter table documents.revision
  add column state_since timestamptz,
  add column version bigint not null default 0;
update documents.revision set state_since = coalesce(decided_at, sent_at);
alter table documents.revision alter column state_since set not null;

-- What a later confirmed one outlasts is replaced by it, what is over is over.
update documents.revision r set state = 'replaced'
where r.state = 'confirmed' and exists (
  select 1 from documents.revision n
  where n.paper_id = r.paper_id and n.number > r.number and n.state = 'confirmed'
    and (n.expires_on is null or n.expires_on >= r.expires_on));
update documents.revision set state = 'expired'
where state = 'confirmed' and expires_on < (now() at time zone 'Europe/Istanbul')::date;

alter table documents.revision
  add check (state in ('in_review', 'confirmed', 'expiring', 'expired', 'replaced', 'sent_back',
    'withdrawn')),
  add check (state in ('in_review', 'withdrawn') or decided_at is not null),
  add check (state <> 'sent_back' or reason is not null);

-- As before the days decide what counts; the state only says how far its course has come.
create or replace view documents.public_document as
  select r.id, p.id as paper_id, p.organisation_id, p.type,
         r.state in ('confirmed', 'expiring', 'expired', 'replaced') as confirmed,
         r.issued_on as valid_from, r.expires_on as valid_to
  from documents.paper p
  join documents.revision r on r.paper_id = p.id
  where r.state in ('in_review', 'confirmed', 'expiring', 'expired', 'replaced');
