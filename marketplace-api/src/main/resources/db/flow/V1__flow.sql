-- db-scheduler's documented table with own columns: subject, staged_at, timed, deaths, last_error.
create table flow.scheduled_tasks (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamptz not null,
  picked boolean not null,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures int,
  last_heartbeat timestamptz,
  version bigint not null,
  -- not null: NULLs would run first
  priority smallint not null default 50,
  subject uuid,
  staged_at timestamptz,
  -- a deadline or reminder of the present state: ended by the next move
  timed boolean not null default false,
  deaths int not null default 0,
  last_error text,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on flow.scheduled_tasks (execution_time);
create index scheduled_tasks_priority on flow.scheduled_tasks (priority desc, execution_time);
create index scheduled_tasks_heartbeat on flow.scheduled_tasks (last_heartbeat);
create index scheduled_tasks_subject on flow.scheduled_tasks (subject);

create table flow.needs_person (
  id uuid primary key,
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  priority smallint not null,
  subject uuid,
  staged_at timestamptz,
  parked_at timestamptz not null,
  failures int not null,
  deaths int not null,
  error text,
  resolved_at timestamptz,
  resolved_by uuid,
  resolution text check (resolution in ('again', 'by_hand', 'dropped')),
  reason text,
  check ((resolved_at is null) = (resolution is null))
);
create index needs_person_open on flow.needs_person (parked_at) where resolved_at is null;

-- What happened to whom: the history of every subject of every course.
create table flow.transition (
  course text not null,
  subject uuid not null,
  version bigint not null,
  at timestamptz not null,
  actor uuid not null,
  organisation uuid,
  role text not null,
  act text not null,
  from_state text,
  to_state text not null,
  detail jsonb,
  primary key (subject, version)
);
create index transition_at on flow.transition (at);

create table flow.effect_run (
  task_name text not null,
  task_instance text not null,
  subject uuid,
  attempt int not null,
  node text not null,
  at timestamptz not null,
  took_millis int not null,
  outcome text not null check (outcome in ('done', 'failed', 'parked', 'died')),
  error text
);
create index effect_run_subject on flow.effect_run (subject);
create index effect_run_at on flow.effect_run (at);

-- One act, one answer: the key of a POST, stored in the act's own transaction.
create table flow.act_key (
  actor uuid not null,
  key text not null check (length(key) between 8 and 200),
  body_hash bytea not null,
  at timestamptz not null,
  status int,
  content_type text,
  location text,
  answer bytea,
  primary key (actor, key)
);
create index act_key_at on flow.act_key (at);

-- Who did what: ids only, so that erasing a person leaves the chain valid.
create table flow.audit_row (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  actor uuid not null,
  organisation uuid,
  act text not null,
  subject uuid,
  detail jsonb,
  block bigint
);
create index audit_row_unsealed on flow.audit_row (id) where block is null;
create index audit_row_subject on flow.audit_row (subject);

create table flow.audit_block (
  id bigint primary key,
  sealed_at timestamptz not null,
  first_row bigint not null,
  last_row bigint not null,
  rows_hash bytea not null,
  previous_hash bytea not null,
  hash bytea not null
);
