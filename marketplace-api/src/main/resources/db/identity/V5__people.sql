-- How often something was tried, by whom or from where; hashed, and gone after a day.
create table identity.attempt (
  bucket bytea primary key,
  began_at timestamptz not null,
  tries int not null
);
create index attempt_began on identity.attempt (began_at);

-- Somebody asked to join an organisation, at an address that may belong to nobody yet. The token
-- of the link is stored as its hash; accepting deletes the row.
create table identity.invitation (
  id uuid primary key,
  organisation_id uuid not null references identity.organisation (id),
  channel text not null check (channel in ('sms', 'email')),
  address text not null,
  role text not null check (role in ('owner', 'manager', 'foreman', 'buyer', 'merchandiser',
    'coordinator', 'inspector', 'auditor')),
  token_hash bytea not null unique,
  invited_by uuid not null references identity.person (id),
  invited_at timestamptz not null,
  expires_at timestamptz not null,
  unique (organisation_id, address)
);

-- The one link that makes the first coordinator of an empty cluster.
create table identity.founding_link (
  one boolean primary key default true check (one),
  token_hash bytea not null,
  expires_at timestamptz not null
);

-- A lost number: one coordinator saw the person, another one agrees.
create table identity.number_change (
  id uuid primary key,
  person_id uuid not null references identity.person (id),
  -- personal values: blanked on erasure
  old_phone text not null,
  new_phone text not null,
  seen text not null check (length(seen) between 1 and 500),
  state text not null check (state in ('asked', 'approved', 'refused')),
  asked_by uuid not null references identity.person (id),
  asked_at timestamptz not null,
  decided_by uuid references identity.person (id),
  decided_at timestamptz,
  check ((state = 'asked') = (decided_at is null)),
  check ((decided_at is null) = (decided_by is null)),
  check (state <> 'approved' or decided_by <> asked_by)
);
create unique index number_change_open on identity.number_change (person_id) where state = 'asked';
create index number_change_asked on identity.number_change (asked_at desc);
