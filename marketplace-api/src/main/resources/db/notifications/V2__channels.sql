-- A delivery waits until it is sent, or is kept in the mailbox of the demo.
alter table notifications.delivery
  add column notice_id uuid references notifications.notice (id),
  add column person_id uuid references identity.person (id),
  -- stands for "{secret}" in the text until it is sent, then goes: a code, the token of a link
  add column secret text,
  add column kept boolean not null default false,
  -- what the outside system calls it
  add column reference text,
  add check (not kept or sent_at is null);
create index delivery_notice on notifications.delivery (notice_id);
create index delivery_kept on notifications.delivery (created_at desc) where kept;

-- Which channel a person wants for which kind of notice; what is not here is as by default.
create table notifications.preference (
  person_id uuid not null references identity.person (id),
  kind text not null check (kind in ('work', 'money', 'papers', 'membership')),
  channel text not null check (channel in ('email', 'sms')),
  wanted boolean not null,
  primary key (person_id, kind, channel)
);

create index notice_unread on notifications.notice (person_id) where read_at is null;
