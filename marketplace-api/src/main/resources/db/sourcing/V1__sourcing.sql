-- What a brand wants made, from draft to award. A draft may lack nearly everything: what is
-- missing is the readiness check's to say; what is there must make sense.
create table sourcing.enquiry (
  id uuid primary key,
  brand_organisation_id uuid not null references identity.organisation (id),
  state text not null check (state in ('draft', 'published', 'quoting', 'closed', 'awarded',
    'not_awarded', 'cancelled', 'expired')),
  state_since timestamptz not null,
  version bigint not null default 0,
  created_at timestamptz not null,
  created_by uuid not null,
  published_at timestamptz,

  -- open: anybody invited may quote; direct: meant for one known workshop; repeat: an earlier
  -- award once more
  kind text not null default 'open' check (kind in ('open', 'direct', 'repeat')),
  repeats uuid references sourcing.enquiry (id),
  visibility text not null default 'invited' check (visibility in ('invited', 'members')),

  -- the brand's own references
  po_number text not null check (length(po_number) between 1 and 60 and po_number = btrim(po_number)),
  style text not null default '' check (length(style) <= 120),
  season text not null default '' check (length(season) <= 60),
  supplier_number text not null default '' check (length(supplier_number) <= 60),

  garment text check (length(garment) between 1 and 60),
  description text not null default '' check (length(description) <= 4000),
  picture_blob uuid,
  sizes text[] not null default '{}' check (cardinality(sizes) <= 40),
  colours text[] not null default '{}' check (cardinality(colours) <= 60),
  pieces int not null default 0 check (pieces between 0 and 10000000),
  -- over and under delivery that is still "in full", percent of the pieces
  tolerance_under int check (tolerance_under between 0 and 20),
  tolerance_over int check (tolerance_over between 0 and 20),
  material_mode text check (material_mode in ('customer', 'full_package')),
  incoterm text check (incoterm in ('exw', 'fca', 'fob', 'cpt', 'cif', 'dap', 'ddp')),
  delivery_address text not null default '' check (length(delivery_address) <= 500),
  currency text not null default 'TRY' check (currency in ('TRY', 'EUR', 'USD', 'GBP')),
  price_idea_minor bigint check (price_idea_minor > 0),
  packing text not null default '' check (length(packing) <= 2000),
  labelling text not null default '' check (length(labelling) <= 2000),
  tests text not null default '' check (length(tests) <= 2000),
  -- types of certificates a maker needs, as the documents module names them
  certificates text[] not null default '{}' check (cardinality(certificates) <= 20),
  -- ISO 2859-1: inspection level and acceptable quality limits
  aql_level text check (aql_level in ('i', 'ii', 'iii', 's1', 's2', 's3', 's4')),
  aql_critical numeric(4, 2) check (aql_critical in (0, 0.65, 1.0, 1.5, 2.5, 4.0, 6.5)),
  aql_major numeric(4, 2) check (aql_major in (0.65, 1.0, 1.5, 2.5, 4.0, 6.5)),
  aql_minor numeric(4, 2) check (aql_minor in (0.65, 1.0, 1.5, 2.5, 4.0, 6.5)),
  -- Monday of the ISO week in which the goods are due
  due_week date check (extract(isodow from due_week) = 1),
  window_ends timestamptz,
  decide_by timestamptz,
  silence_days int not null default 7 check (silence_days between 3 and 30),
  payment_plan text not null default 'weekly' check (payment_plan in ('weekly', 'on_acceptance')),
  deposit_percent int not null default 0 check (deposit_percent between 0 and 50),
  close_reason text check (length(close_reason) <= 1000),

  search text generated always as (
    lower(translate(po_number || ' ' || style || ' ' || season || ' ' || supplier_number,
      'İIıŞşĞğÜüÖöÇç', 'iiissgguuoocc'))) stored,
  check (state in ('draft', 'cancelled') or (published_at is not null and window_ends is not null
    and decide_by > window_ends and due_week is not null and pieces > 0))
);
create unique index enquiry_po on sourcing.enquiry (brand_organisation_id, lower(po_number));
create index enquiry_brand on sourcing.enquiry (brand_organisation_id, id desc);

create table sourcing.enquiry_cell (
  enquiry_id uuid not null references sourcing.enquiry (id),
  colour text not null check (length(colour) between 1 and 60),
  size text not null check (length(size) between 1 and 20),
  pieces int not null check (pieces > 0),
  primary key (enquiry_id, colour, size)
);

-- Standard minutes of one piece, per process.
create table sourcing.enquiry_process (
  enquiry_id uuid not null references sourcing.enquiry (id),
  process text not null check (process in ('cutting', 'sewing', 'printing', 'embroidery',
    'washing', 'finishing_packing')),
  smv numeric(8, 3) not null check (smv > 0 and smv <= 1000),
  machine_class text check (length(machine_class) between 1 and 40),
  -- taken from the table of typical minutes and not from the brand's own time study
  estimated boolean not null default false,
  primary key (enquiry_id, process)
);

create table sourcing.enquiry_file (
  enquiry_id uuid not null references sourcing.enquiry (id),
  blob_id uuid not null,
  name text not null check (length(name) between 1 and 200),
  position int not null,
  primary key (enquiry_id, blob_id)
);

create table sourcing.invitation (
  id uuid primary key,
  enquiry_id uuid not null references sourcing.enquiry (id),
  workshop_id uuid not null references workshop.workshop (id),
  workshop_organisation_id uuid not null references identity.organisation (id),
  -- picked: chosen in a draft, the workshop does not know yet
  state text not null check (state in ('picked', 'sent', 'seen', 'declined', 'quoted')),
  picked_at timestamptz not null,
  sent_at timestamptz,
  seen_at timestamptz,
  answered_at timestamptz,
  decline_reason text check (decline_reason in ('full', 'price', 'too_early', 'not_our_work',
    'machines', 'certificate', 'other')),
  unique (enquiry_id, workshop_id),
  check ((state = 'picked') = (sent_at is null)),
  check ((state = 'declined') = (decline_reason is not null))
);
create index invitation_workshop on sourcing.invitation (workshop_organisation_id, id desc);

create table sourcing.quote (
  id uuid primary key,
  enquiry_id uuid not null references sourcing.enquiry (id),
  invitation_id uuid not null references sourcing.invitation (id),
  workshop_id uuid not null references workshop.workshop (id),
  workshop_organisation_id uuid not null references identity.organisation (id),
  state text not null check (state in ('draft', 'submitted', 'accepted', 'rejected', 'withdrawn',
    'expired')),
  state_since timestamptz not null,
  version bigint not null default 0,
  created_at timestamptz not null,
  price_minor bigint check (price_minor > 0),
  currency text not null check (currency in ('TRY', 'EUR', 'USD', 'GBP')),
  pieces int check (pieces > 0),
  valid_until timestamptz,
  -- the Mondays of the weeks the workshop would take
  weeks date[] not null default '{}' check (cardinality(weeks) <= 26),
  note text not null default '' check (length(note) <= 1000),
  submitted_at timestamptz,
  check (state not in ('submitted', 'accepted', 'rejected') or (price_minor is not null
    and pieces is not null and valid_until is not null and submitted_at is not null))
);
-- A workshop has one live quote for an enquiry; after a withdrawal it may begin another.
create unique index quote_live on sourcing.quote (enquiry_id, workshop_id)
  where state in ('draft', 'submitted', 'accepted');
create index quote_enquiry on sourcing.quote (enquiry_id);
create index quote_workshop on sourcing.quote (workshop_organisation_id, id desc);

-- In which weeks the workshop would do it: minutes of people, per process.
create table sourcing.quote_week (
  quote_id uuid not null references sourcing.quote (id),
  week date not null check (extract(isodow from week) = 1),
  process text not null check (process in ('cutting', 'sewing', 'printing', 'embroidery',
    'washing', 'finishing_packing')),
  machine_class text check (length(machine_class) between 1 and 40),
  minutes int not null check (minutes > 0),
  unique nulls not distinct (quote_id, week, process, machine_class)
);

-- Why a quote was not taken, and what would help next time; written for the workshop.
create table sourcing.quote_outcome (
  quote_id uuid primary key references sourcing.quote (id),
  reason text not null check (reason in ('price', 'certificate', 'capacity', 'validity', 'pieces',
    'close_call', 'nobody', 'cancelled')),
  next_step text not null check (next_step in ('renew_certificate', 'sharpen_price',
    'open_capacity', 'longer_validity', 'more_pieces', 'stay_in_touch')),
  -- what the sentence names: certificate types, the band of the distance in price
  detail jsonb not null default '{}',
  at timestamptz not null
);

create table sourcing.award (
  quote_id uuid primary key references sourcing.quote (id),
  -- one winner until an order is split over several
  enquiry_id uuid not null unique references sourcing.enquiry (id),
  reason text not null check (reason in ('price', 'dates', 'quality', 'evidence', 'proximity',
    'known_partner', 'rotation', 'other')),
  note text not null default '' check (length(note) <= 1000),
  awarded_at timestamptz not null,
  awarded_by uuid not null,
  check (reason <> 'other' or note <> '')
);

create view sourcing.public_award as
  select e.id as enquiry_id, q.id as quote_id, e.brand_organisation_id, q.workshop_id,
    q.workshop_organisation_id, e.po_number, e.style, e.season, e.supplier_number, e.garment,
    e.description, e.picture_blob, e.sizes, e.colours, e.pieces as pieces_asked, q.pieces,
    q.price_minor, q.currency, e.material_mode, e.tolerance_under, e.tolerance_over, e.incoterm,
    e.delivery_address, e.packing, e.labelling, e.certificates, e.aql_level, e.aql_critical, e.aql_major,
    e.aql_minor, e.due_week,
    (select min(w.week) from sourcing.quote_week w where w.quote_id = q.id) as first_week,
    (select max(w.week) from sourcing.quote_week w where w.quote_id = q.id) as last_week,
    a.awarded_at, a.awarded_by, e.silence_days, e.payment_plan, e.deposit_percent
  from sourcing.award a
  join sourcing.quote q on q.id = a.quote_id
  join sourcing.enquiry e on e.id = a.enquiry_id;

create view sourcing.public_award_week as
  select w.quote_id, w.week, w.process, w.machine_class, w.minutes
  from sourcing.quote_week w
  join sourcing.award a on a.quote_id = w.quote_id;

create view sourcing.public_award_cell as
  select c.enquiry_id, a.quote_id, c.colour, c.size, c.pieces
  from sourcing.enquiry_cell c
  join sourcing.award a on a.enquiry_id = c.enquiry_id;

create view sourcing.public_award_process as
  select p.enquiry_id, a.quote_id, p.process, p.smv, p.machine_class
  from sourcing.enquiry_process p
  join sourcing.award a on a.enquiry_id = p.enquiry_id;

create view sourcing.public_award_file as
  select f.enquiry_id, a.quote_id, f.blob_id, f.name, f.position
  from sourcing.enquiry_file f
  join sourcing.award a on a.enquiry_id = f.enquiry_id;
