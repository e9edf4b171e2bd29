-- What left, or would leave, the portal: the delivery log.
create table notifications.delivery (
  id uuid primary key,
  channel text not null check (channel in ('email', 'sms')),
  address text not null,
  subject text not null default '',
  text text not null,
  created_at timestamptz not null,
  sent_at timestamptz,
  failed_at timestamptz,
  error text
);
create index delivery_created on notifications.delivery (created_at desc);

-- One thing told to one person; read by her in the portal.
create table notifications.notice (
  id uuid primary key,
  key text not null,
  person_id uuid not null references identity.person (id),
  organisation_id uuid references identity.organisation (id),
  template text not null,
  params jsonb not null default '{}',
  link text,
  at timestamptz not null,
  read_at timestamptz,
  unique (key, person_id)
);
create index notice_person on notifications.notice (person_id, at desc);
