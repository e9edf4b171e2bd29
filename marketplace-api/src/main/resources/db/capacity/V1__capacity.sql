-- What an owner answered: how many people, from when to when, and what left the tables last week.
-- Every answer stays; the newest of a process counts.
create table capacity.answer (
  id uuid primary key,
  workshop_id uuid not null references workshop.workshop (id),
  process text not null check (process in ('cutting', 'sewing', 'printing', 'embroidery', 'washing',
    'finishing_packing')),
  people int not null check (people between 1 and 2000),
  starts_at time not null,
  ends_at time not null,
  break_minutes int not null check (break_minutes between 0 and 300),
  days int not null check (days between 1 and 7),
  garment text not null,
  -- none: she does not know, and the usual efficiency was taken
  pieces int check (pieces between 1 and 1000000),
  standard_minutes numeric(7, 2) not null check (standard_minutes > 0),
  attended_minutes int not null check (attended_minutes > 0),
  efficiency numeric(5, 4) not null check (efficiency > 0 and efficiency <= 1.2),
  week_minutes int not null check (week_minutes between 1 and 10000000),
  at timestamptz not null,
  by uuid not null
);
create index answer_newest on capacity.answer (workshop_id, process, at desc);

-- The guarded quantity: people minutes of a workshop in a week (its Monday) and process.
create table capacity.week_capacity (
  workshop_id uuid not null references workshop.workshop (id),
  week date not null check (extract(isodow from week) = 1),
  process text not null check (process in ('cutting', 'sewing', 'printing', 'embroidery', 'washing',
    'finishing_packing')),
  -- what a whole week gives
  stated_minutes int not null check (stated_minutes between 0 and 10000000),
  working_days int not null check (working_days between 1 and 7),
  closed_days int not null default 0 check (closed_days between 0 and 7),
  -- what remains of it after closures; this is what may be reserved
  net_minutes int not null check (net_minutes between 0 and stated_minutes),
  reserved_minutes int not null default 0,
  corrected boolean not null default false,
  published_at timestamptz not null,
  primary key (workshop_id, week, process),
  constraint never_below_zero check (reserved_minutes between 0 and net_minutes)
);

-- The second ceiling, by machine class; no row or null: the workshop has not stated it.
create table capacity.machine_week (
  workshop_id uuid not null references workshop.workshop (id),
  week date not null check (extract(isodow from week) = 1),
  machine_class text not null,
  net_minutes int check (net_minutes between 0 and 10000000),
  reserved_minutes int not null default 0 check (reserved_minutes >= 0),
  primary key (workshop_id, week, machine_class),
  constraint machines_never_below_zero check (net_minutes is null or reserved_minutes <= net_minutes)
);

create table capacity.reservation (
  id uuid primary key,
  workshop_id uuid not null references workshop.workshop (id),
  -- what the minutes are kept for: a quote that was awarded
  subject uuid not null,
  week date not null,
  process text not null,
  machine_class text,
  minutes int not null check (minutes > 0),
  -- consumed minutes were worked: they stay in the week's sum
  state text not null check (state in ('held', 'consumed', 'released')),
  held_at timestamptz not null,
  ended_at timestamptz,
  foreign key (workshop_id, week, process)
    references capacity.week_capacity (workshop_id, week, process),
  foreign key (workshop_id, week, machine_class)
    references capacity.machine_week (workshop_id, week, machine_class),
  check ((state = 'held') = (ended_at is null))
);
create unique index reservation_once on capacity.reservation
  (subject, workshop_id, week, process, machine_class) nulls not distinct
  where state <> 'released';
create index reservation_workshop on capacity.reservation (workshop_id, week);

create table capacity.closure (
  id uuid primary key,
  workshop_id uuid not null references workshop.workshop (id),
  first_day date not null,
  last_day date not null,
  reason text not null check (reason in ('holiday', 'maintenance', 'moving', 'other')),
  note text not null default '' check (length(note) <= 200),
  at timestamptz not null,
  cancelled_at timestamptz,
  check (last_day between first_day and first_day + 92)
);
create index closure_workshop on capacity.closure (workshop_id, first_day)
  where cancelled_at is null;

create table capacity.garment (
  slug text primary key check (slug ~ '^[a-z][a-z0-9_]*$'),
  name_tr text not null,
  name_en text not null,
  position int not null unique
);

-- Typical standard minutes of a piece, a dated table: a new opinion is a new row.
create table capacity.typical_minutes (
  garment text not null references capacity.garment (slug),
  process text not null check (process in ('cutting', 'sewing', 'printing', 'embroidery', 'washing',
    'finishing_packing')),
  valid_from date not null,
  low numeric(6, 2) not null check (low > 0),
  typical numeric(6, 2) not null,
  high numeric(6, 2) not null,
  source text not null,
  estimated boolean not null,
  primary key (garment, process, valid_from),
  check (low <= typical and typical <= high)
);

create view capacity.public_free as
  select workshop_id, week, process, net_minutes - reserved_minutes as free_minutes
  from capacity.week_capacity;

create view capacity.public_machine_free as
  select workshop_id, week, machine_class, net_minutes - reserved_minutes as free_minutes
  from capacity.machine_week
  where net_minutes is not null;

create view capacity.public_reservation as
  select subject, workshop_id, week, process, machine_class, minutes, state
  from capacity.reservation;

create view capacity.public_garment as
  select slug, name_tr, name_en, position from capacity.garment;

create view capacity.public_typical_minutes as
  select garment, process, valid_from, low, typical, high, source, estimated
  from capacity.typical_minutes;
