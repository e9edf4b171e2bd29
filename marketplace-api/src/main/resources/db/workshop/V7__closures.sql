-- That a workshop has closed, moved or opened again: said by somebody, decided by the centre.
create table workshop.closure_report (
  id uuid primary key,
  workshop_id uuid not null references workshop.workshop (id),
  kind text not null check (kind in ('closed', 'moved', 'reopened')),
  happened_on date not null,
  note text not null check (length(note) <= 1000),
  -- where to, of a move
  address jsonb,
  reported_as text not null check (reported_as in ('owner', 'centre', 'member')),
  reported_by uuid not null,
  reported_at timestamptz not null,
  state text not null check (state in ('pending', 'confirmed', 'rejected')),
  version bigint not null default 0,
  decided_by uuid,
  decided_at timestamptz,
  reason text not null default '' check (length(reason) <= 1000),
  check ((kind = 'moved') = (address is not null)),
  check ((decided_by is null) = (state = 'pending')),
  check ((decided_by is null) = (decided_at is null)),
  check (state <> 'rejected' or reason <> '')
);
create unique index closure_report_pending on workshop.closure_report (workshop_id, kind)
  where state = 'pending';
create index closure_report_list on workshop.closure_report (state, reported_at, id);

-- Where a workshop was before it moved.
create table workshop.former_address (
  workshop_id uuid not null references workshop.workshop (id),
  unit_id uuid not null references workshop.unit (id),
  until date not null,
  report_id uuid not null references workshop.closure_report (id),
  primary key (workshop_id, report_id)
);
