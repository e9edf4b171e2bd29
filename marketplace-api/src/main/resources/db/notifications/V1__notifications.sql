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
