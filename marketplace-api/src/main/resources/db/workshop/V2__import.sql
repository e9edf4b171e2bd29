-- Lists of workshops brought in by the centre, the prospects they leave, and how owners take their
-- prospects over.

-- Text folded for comparing: lower case, no accents, no dots of i, one blank for many; the class
-- Folded does the same. "IŞIK", "Işık" and "işik" are one.
create function workshop.fold(raw text) returns text
  language sql immutable strict parallel safe
  return btrim(regexp_replace(
    translate(
      lower(regexp_replace(normalize(raw, nfkd), '[\u0300-\u036f]', '', 'g')
            collate pg_catalog.pg_c_utf8),
      'ı', 'i'),
    '\s+', ' ', 'g'));

-- A name folded to letters and digits, without the legal form, which is written in many ways.
create function workshop.name_key(raw text) returns text
  language sql immutable strict parallel safe
  return coalesce(
    nullif(regexp_replace(
      regexp_replace(
        replace(workshop.fold(raw), '.', '') collate pg_catalog.pg_c_utf8,
        '\m(limited|ltd|sirketi|sirket|sti|anonim|as|sanayii|sanayi|san|ticaret|tic|ve)\M',
        '', 'g'),
      '[^[:alnum:]]+', '', 'g'), ''),
    regexp_replace(workshop.fold(raw) collate pg_catalog.pg_c_utf8, '[^[:alnum:]]+', '', 'g'));

create table workshop.import (
  id uuid primary key,
  -- the centre that imports
  organisation_id uuid not null references identity.organisation (id),
  file_id uuid not null,
  file_name text not null check (length(file_name) <= 200),
  sheet text not null default '' check (length(sheet) <= 100),
  sheets text[] not null default '{}',
  state text not null check (state in ('uploaded', 'parsed', 'validated', 'applied',
    'partly_applied', 'failed')),
  state_since timestamptz not null,
  version bigint not null default 0,
  -- why the file could not be read
  failure jsonb,
  heading_line int not null default 0,
  -- one object for each column: what it is called, some values, what it means
  columns jsonb not null default '[]',
  template text check (template in ('osh_list', 'osh_download')),
  rows int not null default 0 check (rows >= 0),
  added int not null default 0 check (added between 0 and rows),
  created_by uuid not null,
  created_at timestamptz not null,
  applied_by uuid,
  applied_at timestamptz,
  check ((applied_at is not null) = (state in ('applied', 'partly_applied'))),
  check ((applied_by is not null) = (applied_at is not null)),
  check ((failure is not null) = (state = 'failed'))
);
create index import_list on workshop.import (organisation_id, created_at desc, id);

-- What a column with this heading meant to the centre the last time; null: left out.
create table workshop.import_mapping (
  organisation_id uuid not null references identity.organisation (id),
  heading_key text not null check (length(heading_key) between 1 and 300),
  field text check (field ~ '^[a-z][a-z0-9_]*$'),
  at timestamptz not null,
  primary key (organisation_id, heading_key)
);

create table workshop.import_row (
  import_id uuid not null references workshop.import (id),
  line int not null check (line >= 1),
  -- as it stood in the file; personal values, blanked on erasure
  cells jsonb not null,
  -- as it was understood
  said jsonb not null default '{}',
  errors jsonb not null default '[]',
  -- what it is compared by
  said_key text,
  name_key text,
  place_key text,
  to_the_door boolean,
  district_key text,
  tax_number text,
  phone text,
  code text,
  os_id text,
  outcome text check (outcome in ('ok', 'error', 'duplicate', 'potential_match')),
  found_by text check (found_by in ('same_code', 'same_os_id', 'same_tax_number',
    'same_name_and_place', 'same_name', 'same_phone', 'same_door')),
  match_id uuid references workshop.workshop (id),
  match_line int,
  -- what is done with a potential match: two lines of one list come in as two unless a person
  -- decides otherwise, a line that looks like a record waits for a person
  decision text check (decision in ('add', 'leave')),
  added_id uuid references workshop.workshop (id),
  primary key (import_id, line),
  check (outcome is null or (outcome in ('duplicate', 'potential_match')) = (found_by is not null)),
  check (decision is null or outcome = 'potential_match'),
  check (added_id is null or outcome in ('ok', 'potential_match')),
  check (match_id is null or match_line is null)
);
create index import_row_outcome on workshop.import_row (import_id, outcome, line);

-- What a list said of a workshop before its owner says it herself. Kept as imported, so that the
-- same list adds nothing however much the owner changes later.
create table workshop.prospect (
  workshop_id uuid primary key references workshop.workshop (id),
  import_id uuid not null references workshop.import (id),
  line int not null,
  name text not null check (length(name) between 1 and 200),
  name_key text not null generated always as (workshop.name_key(name)) stored,
  -- the address folded, down to the door; empty when the list gave none
  place_key text not null,
  tax_number text check (tax_number ~ '^[0-9]{10,11}$'),
  country text not null check (country ~ '^[A-Z]{2}$'),
  province text check (length(province) <= 60),
  district text check (length(district) <= 60),
  neighbourhood text check (length(neighbourhood) <= 100),
  street text check (length(street) <= 150),
  building_no text check (length(building_no) <= 20),
  building_name text check (length(building_name) <= 150),
  floor text check (length(floor) <= 20),
  door text check (length(door) <= 20),
  address text check (length(address) <= 500),
  lat double precision check (lat between -90 and 90),
  lng double precision check (lng between -180 and 180),
  contact text check (length(contact) <= 200),
  phone text check (phone ~ '^\+[1-9][0-9]{7,14}$'),
  email text check (length(email) <= 254),
  machines int check (machines between 0 and 99999),
  sector text check (length(sector) <= 200),
  source text check (length(source) <= 300),
  created_at timestamptz not null,
  taken_over_at timestamptz,
  check ((lat is null) = (lng is null))
);
create index prospect_name on workshop.prospect (name_key);
create index prospect_phone on workshop.prospect (phone) where phone is not null;
create index prospect_open on workshop.prospect (created_at, workshop_id)
  where taken_over_at is null;
create index workshop_name_key on workshop.workshop (workshop.name_key(name));

-- Numbers others gave a workshop: Open Supply Hub, a chamber.
create table workshop.identifier (
  workshop_id uuid not null references workshop.workshop (id),
  scheme text not null check (scheme in ('os_id', 'member_no')),
  value text not null check (length(value) between 1 and 60),
  primary key (workshop_id, scheme)
);
create unique index identifier_os_id on workshop.identifier (value) where scheme = 'os_id';
