-- What a workshop says of itself so that readiness knows which requirements concern it.
create table compliance.profile (
  organisation_id uuid primary key references identity.organisation (id),
  -- of its NACE code, by the official list; it steers how long papers count
  hazard_class text not null
    check (hazard_class in ('low', 'hazardous', 'very_hazardous')),
  -- null: not said; then what depends on it is taken to concern it
  foreign_workers boolean,
  young_workers boolean,
  pressure boolean,
  lifting boolean,
  changed_at timestamptz not null,
  changed_by uuid not null
);

-- One answer per control: it counts for every framework that asks the same.
create table compliance.answer (
  organisation_id uuid not null references identity.organisation (id),
  control text not null check (control ~ '^[A-Z][A-Z0-9-]{2,30}$'),
  answer text not null check (answer in ('yes', 'partly', 'no')),
  note text not null default '' check (length(note) <= 500),
  answered_at timestamptz not null,
  answered_by uuid not null,
  primary key (organisation_id, control)
);
