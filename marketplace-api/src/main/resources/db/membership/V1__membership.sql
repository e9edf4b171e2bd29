create table membership.application (
  id uuid primary key,
  organisation_id uuid not null references identity.organisation (id),
  kind text not null check (kind in ('workshop', 'brand')),
  state text not null check (state in ('draft', 'submitted', 'in_review', 'changes_requested',
    'visit_scheduled', 'visited', 'approved', 'rejected', 'appealed', 'withdrawn')),
  state_since timestamptz not null,
  version bigint not null default 0,
  -- what was typed so far, by step; looked at as a whole when it is submitted
  answers jsonb not null default '{}' check (pg_column_size(answers) < 200000),
  answers_at timestamptz,
  -- copies of two answers, for the queue's filters
  province text check (length(province) <= 60),
  district text check (length(district) <= 60),
  started_by uuid not null,
  -- a coordinator writes for the owner, who then confirms by her own code
  assisted boolean not null default false,
  owner_address text check (length(owner_address) <= 254),
  owner_confirmed_at timestamptz,
  submitted_at timestamptz,
  reviewer uuid,
  created_at timestamptz not null,
  check (assisted = (owner_address is not null))
);
-- One application of an organisation is under way at a time.
create unique index application_under_way on membership.application (organisation_id)
  where state not in ('approved', 'rejected', 'withdrawn');
create index application_queue on membership.application (state, state_since, id);
create index application_organisation on membership.application (organisation_id);

-- Which papers an applicant has to show; coordinators edit the list.
create table membership.vetting_document (
  id uuid primary key,
  kind text not null check (kind in ('workshop', 'brand')),
  type text not null check (type ~ '^[a-z][a-z0-9_]*$'),
  required boolean not null,
  note text not null default '' check (length(note) <= 500),
  added_by uuid not null,
  added_at timestamptz not null,
  dropped_by uuid,
  dropped_at timestamptz
);
create unique index vetting_document_listed on membership.vetting_document (kind, type)
  where dropped_at is null;

-- Papers asked of one applicant on top of the list.
create table membership.asked_document (
  application_id uuid not null references membership.application (id),
  type text not null check (type ~ '^[a-z][a-z0-9_]*$'),
  asked_by uuid not null,
  asked_at timestamptz not null,
  primary key (application_id, type)
);

create table membership.visit (
  id uuid primary key,
  application_id uuid not null references membership.application (id),
  planned_on date not null,
  planned_time text check (planned_time ~ '^[0-2][0-9]:[0-5][0-9]$'),
  visitor uuid not null,
  planned_at timestamptz not null,
  cancelled_at timestamptz,
  recorded_at timestamptz,
  recorded_by uuid,
  form jsonb,
  lat double precision check (lat between -90 and 90),
  lng double precision check (lng between -180 and 180),
  check ((recorded_at is null) = (form is null)),
  check (cancelled_at is null or recorded_at is null)
);
create unique index visit_planned on membership.visit (application_id)
  where cancelled_at is null and recorded_at is null;

create table membership.visit_photo (
  visit_id uuid not null references membership.visit (id),
  position int not null,
  blob_id uuid not null,
  caption text not null default '' check (length(caption) <= 200),
  primary key (visit_id, position)
);

create table membership.membership (
  id uuid primary key,
  organisation_id uuid not null unique references identity.organisation (id),
  application_id uuid not null unique references membership.application (id),
  kind text not null check (kind in ('workshop', 'brand')),
  state text not null check (state in ('probation', 'full', 'suspended', 'terminated', 'left')),
  state_since timestamptz not null,
  version bigint not null default 0,
  was_full boolean not null default false,
  since timestamptz not null
);
create index membership_state on membership.membership (kind, state, organisation_id);

create table membership.brand (
  organisation_id uuid primary key references identity.organisation (id),
  legal_name text not null check (length(legal_name) between 1 and 200),
  country text not null check (country ~ '^[A-Z]{2}$'),
  city text not null default '' check (length(city) <= 100),
  tax_number text not null default '' check (length(tax_number) <= 40),
  website text not null default '' check (length(website) <= 200),
  sector text not null default '' check (length(sector) <= 60)
);

-- The baseline: one row each time it is said, the newest counts. Used only in sums.
create table membership.baseline (
  organisation_id uuid not null references identity.organisation (id),
  item text not null check (item in ('margin', 'middlemen_share', 'customers_size', 'exports',
    'last_month_product', 'last_month_pieces')),
  value text not null check (length(value) between 1 and 100),
  said_as text not null check (said_as in ('owner', 'centre')),
  said_by uuid not null,
  at timestamptz not null,
  primary key (organisation_id, item, at)
);

create view membership.public_member as
  select organisation_id, kind, state, since from membership.membership;

create view membership.public_brand as
  select organisation_id, legal_name, country, city, sector from membership.brand;
