-- Who looks after work that gave up, so that two coordinators do not do the same by hand.
alter table flow.needs_person
  add column owner uuid,
  add column owner_since timestamptz,
  add check ((owner is null) = (owner_since is null));
create index needs_person_closed on flow.needs_person (resolved_at desc, id)
  where resolved_at is not null;
