-- What a brand ordered. An order is a parent with slices from the first day, also when one workshop
-- makes all of it; milestones, deliveries, acceptance and money hang on the slice.
create table production.production_order (
  id uuid primary key,
  -- one order for an award: opening it twice finds this row
  enquiry_id uuid not null unique,
  brand_organisation_id uuid not null,
  state text not null check (state in ('confirmed', 'in_production', 'partially_delivered',
    'delivered', 'completed', 'on_hold', 'cancelled')),
  state_since timestamptz not null,
  version bigint not null default 0,
  opened_at timestamptz not null,

  -- the brand's own references, as they stood at the award
  po_number text not null check (length(po_number) between 1 and 60),
  style text not null check (length(style) <= 120),
  season text not null check (length(season) <= 60),
  supplier_number text not null check (length(supplier_number) <= 60),
  garment text check (length(garment) <= 60),
  picture_blob uuid,
  material_mode text not null check (material_mode in ('customer', 'full_package')),
  delivery_address text not null check (length(delivery_address) <= 500),
  -- the order in which the matrix is shown
  sizes text[] not null,
  colours text[] not null,

  -- percent of the pieces by which a delivery in full may fall short or go over
  tolerance_under int not null check (tolerance_under between 0 and 20),
  tolerance_over int not null check (tolerance_over between 0 and 20),
  -- days after which a delivery nobody answers counts as accepted; both sides see it
  silence_days int not null check (silence_days between 3 and 30),
  -- Monday of the ISO week in which the goods are due
  due_week date not null check (extract(isodow from due_week) = 1),
  search text generated always as (
    lower(translate(po_number || ' ' || style || ' ' || season || ' ' || supplier_number,
      'İIıŞşĞğÜüÖöÇç', 'iiissgguuoocc'))) stored
);
create index production_order_brand on production.production_order (brand_organisation_id, id desc);

-- One workshop's part of an order.
create table production.slice (
  id uuid primary key,
  order_id uuid not null references production.production_order (id),
  number int not null check (number > 0),
  -- the accepted quote: the minutes in capacity are held under its id
  quote_id uuid not null unique,
  workshop_id uuid not null,
  workshop_organisation_id uuid not null,
  state text not null check (state in ('offered', 'accepted', 'refused', 'material_in', 'cutting',
    'sewing', 'finishing', 'delivered', 'rework', 'accepted_by_buyer', 'reassigned', 'cancelled')),
  state_since timestamptz not null,
  version bigint not null default 0,
  pieces int not null check (pieces > 0),
  price_minor bigint not null check (price_minor > 0),
  currency text not null check (currency in ('TRY', 'EUR', 'USD', 'GBP')),
  payment_plan text not null check (payment_plan in ('weekly', 'on_acceptance')),
  deposit_percent int not null check (deposit_percent between 0 and 50),
  -- pieces sewn so far, as last reported
  pieces_done int not null default 0 check (pieces_done >= 0),
  done_reported_at timestamptz,
  -- the brand agreed that what was accepted is all
  closed_short_at timestamptz,
  -- payments says that nothing of it is open any more
  settled_at timestamptz,
  unique (order_id, number)
);
create index slice_workshop on production.slice (workshop_organisation_id, id desc);

create table production.slice_line (
  slice_id uuid not null references production.slice (id),
  colour text not null check (length(colour) between 1 and 60),
  size text not null check (length(size) between 1 and 20),
  pieces int not null check (pieces > 0),
  primary key (slice_id, colour, size)
);

-- The dated steps of a slice. Forecast is what the last report led to expect.
create table production.milestone (
  slice_id uuid not null references production.slice (id),
  type text not null check (type in ('material_in', 'cutting', 'sewing', 'finishing', 'delivery')),
  planned date not null,
  forecast date not null,
  actual date,
  note text not null default '' check (length(note) <= 1000),
  photo_blob uuid,
  primary key (slice_id, type)
);
create index milestone_open on production.milestone (planned) where actual is null;

-- What the workshop said about pieces done: always the sum so far, so that a report sent twice
-- counts once.
create table production.progress (
  id uuid primary key,
  slice_id uuid not null references production.slice (id),
  at timestamptz not null,
  day date not null,
  pieces_done int not null check (pieces_done >= 0),
  note text not null default '' check (length(note) <= 1000),
  photo_blob uuid
);
create index progress_slice on production.progress (slice_id, at);

create table production.delivery (
  id uuid primary key,
  slice_id uuid not null references production.slice (id),
  number int not null check (number > 0),
  -- number of the workshop's delivery note (irsaliye)
  note_number text not null check (length(note_number) between 1 and 60
    and note_number = btrim(note_number)),
  delivered_on date not null,
  reported_at timestamptz not null,
  reported_by uuid not null,
  note text not null default '' check (length(note) <= 1000),
  photo_blob uuid,
  -- from this moment on silence counts as acceptance
  silence_ends timestamptz not null,
  status text not null check (status in ('waiting', 'accepted', 'changes_requested')),
  answered_at timestamptz,
  answered_by uuid,
  reason text check (length(reason) between 1 and 1000),
  unique (slice_id, number),
  unique (slice_id, note_number),
  check ((status = 'waiting') = (answered_at is null)),
  check ((status = 'changes_requested') = (reason is not null))
);

create table production.delivery_line (
  delivery_id uuid not null references production.delivery (id),
  colour text not null,
  size text not null,
  pieces int not null check (pieces > 0),
  primary key (delivery_id, colour, size)
);

-- Pieces the brand took, by its word or by its silence: what money is earned by.
create table production.acceptance (
  id uuid primary key,
  slice_id uuid not null references production.slice (id),
  delivery_id uuid not null unique references production.delivery (id),
  pieces int not null check (pieces > 0),
  way text not null check (way in ('brand', 'silence')),
  accepted_at timestamptz not null
);
create index acceptance_slice on production.acceptance (slice_id);

create view production.public_order as
  select id, enquiry_id, brand_organisation_id, po_number, style, season, state, due_week,
    silence_days, opened_at
  from production.production_order;

create view production.public_slice as
  select s.id, s.order_id, o.enquiry_id, s.quote_id, s.number, s.workshop_id,
    s.workshop_organisation_id, o.brand_organisation_id, o.po_number, o.style, s.pieces,
    coalesce((select sum(a.pieces) from production.acceptance a where a.slice_id = s.id), 0)::int
      as accepted_pieces,
    s.price_minor, s.currency, s.payment_plan, s.deposit_percent, o.material_mode, o.due_week,
    o.silence_days, s.state, s.state_since, s.closed_short_at, s.settled_at
  from production.slice s
  join production.production_order o on o.id = s.order_id;

create view production.public_acceptance as
  select a.id, a.slice_id, a.delivery_id, d.number as delivery_number, d.note_number, a.pieces,
    a.way, a.accepted_at
  from production.acceptance a
  join production.delivery d on d.id = a.delivery_id;

create view production.public_delivery as
  select d.id, d.slice_id, d.number, d.note_number, d.delivered_on, d.silence_ends, d.status,
    (select sum(l.pieces) from production.delivery_line l where l.delivery_id = d.id)::int as pieces
  from production.delivery d;
