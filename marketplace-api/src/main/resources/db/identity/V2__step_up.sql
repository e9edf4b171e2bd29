-- A fresh one-time code before an act that could lose money: one live code and one grant per
-- person and purpose; a grant is used once.
create table identity.step_up (
  person_id uuid not null references identity.person (id),
  purpose text not null check (purpose ~ '^[a-z_.]{3,60}$'),
  code_hash bytea not null,
  salt bytea not null,
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  tries int not null default 0,
  granted_until timestamptz,
  primary key (person_id, purpose)
);
