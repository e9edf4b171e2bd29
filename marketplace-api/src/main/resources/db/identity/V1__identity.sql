create table identity.organisation (
  id uuid primary key,
  kind text not null check (kind in ('workshop', 'brand', 'centre')),
  name text not null check (length(name) between 1 and 200),
  -- a member in good standing; pending and suspended ones start no business
  admitted boolean not null default false,
  created_at timestamptz not null,
  version bigint not null default 0
);

create table identity.person (
  id uuid primary key,
  -- personal values: blanked on erasure, the id stays in history, ledger and audit
  name text not null default '' check (length(name) <= 200),
  phone text unique check (phone ~ '^\+[1-9][0-9]{7,14}$'),
  email text unique check (email = lower(email) and length(email) <= 254),
  language text not null default 'tr' check (language in ('tr', 'en')),
  password_hash text,
  created_at timestamptz not null,
  disabled_at timestamptz,
  erased_at timestamptz,
  version bigint not null default 0
);

create table identity.affiliation (
  organisation_id uuid not null references identity.organisation (id),
  person_id uuid not null references identity.person (id),
  role text not null check (role in ('owner', 'manager', 'foreman', 'buyer', 'merchandiser',
    'coordinator', 'inspector', 'auditor')),
  since timestamptz not null,
  ended_at timestamptz,
  primary key (organisation_id, person_id)
);
create index affiliation_person on identity.affiliation (person_id) where ended_at is null;

create table identity.session (
  id uuid primary key,
  token_hash bytea not null unique,
  person_id uuid not null references identity.person (id),
  organisation_id uuid references identity.organisation (id),
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null,
  agent text
);
create index session_person on identity.session (person_id);

-- One live code per address; the code itself is never stored.
create table identity.sign_in_code (
  address text primary key,
  code_hash bytea not null,
  salt bytea not null,
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  tries int not null default 0
);

create table identity.api_key (
  id uuid primary key,
  organisation_id uuid not null references identity.organisation (id),
  person_id uuid not null references identity.person (id),
  name text not null check (length(name) between 1 and 100),
  key_hash bytea not null unique,
  created_at timestamptz not null,
  used_at timestamptz,
  revoked_at timestamptz
);

create view identity.public_organisation as
  select id, kind, name, admitted from identity.organisation;

create view identity.public_person as
  select id, name, language from identity.person;

create view identity.public_affiliation as
  select organisation_id, person_id, role from identity.affiliation where ended_at is null;
