-- What a coordinator said about a member's own making after she looked, beside what the rule finds.
-- The newest word counts, a maker's until its day.
create table membership.maker_word (
  id uuid primary key,
  organisation_id uuid not null references identity.organisation (id),
  word text not null check (word in ('maker', 'broker', 'none')),
  until date,
  note text not null check (length(note) between 1 and 1000),
  said_by uuid not null,
  said_at timestamptz not null,
  check ((word = 'maker') = (until is not null))
);
create index maker_word_newest on membership.maker_word (organisation_id, said_at desc);

-- Somebody who knows an applicant stands for it: a chamber, the head of the neighbourhood, or a full
-- member. It counts once a second person of the centre has countersigned it.
create table membership.vouch (
  id uuid primary key,
  application_id uuid not null references membership.application (id),
  kind text not null check (kind in ('chamber', 'neighbourhood_head', 'senior_member')),
  -- of a senior member
  organisation_id uuid references identity.organisation (id),
  -- who vouches, as she is called; personal, blanked on erasure
  name text not null check (length(name) <= 200),
  statement text not null check (length(statement) <= 2000),
  state text not null check (state in ('given', 'countersigned', 'refused')),
  version bigint not null default 0,
  given_by uuid not null,
  given_at timestamptz not null,
  decided_by uuid,
  decided_at timestamptz,
  note text not null default '' check (length(note) <= 1000),
  check ((kind = 'senior_member') = (organisation_id is not null)),
  check ((decided_by is null) = (state = 'given')),
  check ((decided_by is null) = (decided_at is null)),
  check (decided_by is null or decided_by <> given_by)
);
create index vouch_application on membership.vouch (application_id);
-- A member vouches once for an applicant.
create unique index vouch_once on membership.vouch (application_id, organisation_id)
  where organisation_id is not null;
