-- How an owner takes her prospect over: by a link sent to the number in the list, or by a claim with
-- proof that the centre confirms. Never by a second record.
create table workshop.prospect_invitation (
  id uuid primary key,
  workshop_id uuid not null references workshop.prospect (workshop_id),
  -- the link itself is not stored
  secret_hash bytea not null unique,
  -- personal: blanked on erasure
  address text not null check (length(address) <= 254),
  sent_by uuid not null,
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  used_by uuid,
  check (expires_at > sent_at),
  check (used_by is null or ended_at is not null)
);
create unique index prospect_invitation_live on workshop.prospect_invitation (workshop_id)
  where ended_at is null;

create table workshop.claim (
  id uuid primary key,
  workshop_id uuid not null references workshop.prospect (workshop_id),
  person_id uuid not null,
  -- as the claimant says; personal, blanked on erasure
  name text not null check (length(name) <= 200),
  note text not null default '' check (length(note) <= 2000),
  state text not null check (state in ('open', 'confirmed', 'refused', 'withdrawn')),
  state_since timestamptz not null,
  version bigint not null default 0,
  created_at timestamptz not null,
  decided_by uuid,
  reason text check (length(reason) <= 2000),
  used_at timestamptz,
  check ((decided_by is not null) = (state in ('confirmed', 'refused'))),
  check ((reason is not null) = (state = 'refused')),
  check (used_at is null or state = 'confirmed')
);
-- One open claim per workshop, and one per person.
create unique index claim_open on workshop.claim (workshop_id) where state = 'open';
create unique index claim_open_person on workshop.claim (person_id) where state = 'open';
create unique index claim_confirmed on workshop.claim (workshop_id) where state = 'confirmed';
create index claim_queue on workshop.claim (state, created_at, id);

create table workshop.claim_proof (
  claim_id uuid not null references workshop.claim (id),
  position int not null,
  blob_id uuid not null,
  primary key (claim_id, position)
);

-- Prospects that wait for their owner.
create view workshop.public_prospect as
  select w.id, w.code, w.name, w.tax_number
  from workshop.prospect p
  join workshop.workshop w on w.id = p.workshop_id
  where p.taken_over_at is null and w.status = 'prospect';
