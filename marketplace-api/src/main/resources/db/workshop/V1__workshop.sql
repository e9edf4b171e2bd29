-- Ten workshops in one building neither merge nor duplicate: building, unit (floor and door), then
-- the workshop itself.
create table workshop.building (
  id uuid primary key,
  province text not null check (length(province) between 1 and 60),
  district text not null check (length(district) between 1 and 60),
  neighbourhood text not null check (length(neighbourhood) between 1 and 100),
  street text not null check (length(street) <= 150),
  building_no text not null check (length(building_no) <= 20),
  name text check (length(name) <= 150),
  -- the address folded: upper case, no accents, no punctuation; two spellings are one building
  address_key text not null unique,
  lat double precision check (lat between -90 and 90),
  lng double precision check (lng between -180 and 180),
  demolished_at timestamptz,
  created_at timestamptz not null,
  check ((lat is null) = (lng is null))
);
create index building_district on workshop.building (province, district);

create table workshop.unit (
  id uuid primary key,
  building_id uuid not null references workshop.building (id),
  floor text not null check (length(floor) <= 20),
  door text not null check (length(door) <= 20),
  unit_key text not null,
  unique (building_id, unit_key)
);

-- Codes are drawn in turn and shuffled, so none is drawn twice and none tells how many there are.
create sequence workshop.code_number;

create table workshop.workshop (
  id uuid primary key,
  -- a prospect (imported, not taken over yet) belongs to nobody
  organisation_id uuid unique references identity.organisation (id),
  unit_id uuid references workshop.unit (id),
  code text not null unique check (code ~ '^[2-9A-HJKMNP-Z]{7}$'),
  name text not null check (length(name) between 1 and 200),
  status text not null check (status in ('prospect', 'active', 'paused', 'closed', 'merged')),
  status_since timestamptz not null,
  merged_into uuid references workshop.workshop (id),
  tax_number text check (tax_number ~ '^[0-9]{10,11}$'),
  about text check (length(about) <= 1000),
  -- people; the last two are counted in sums only
  sewing_people int check (sewing_people between 0 and 9999),
  total_people int check (total_people between 0 and 9999),
  registered_people int check (registered_people between 0 and 9999),
  women_people int check (women_people between 0 and 9999),
  young_people int check (young_people between 0 and 9999),
  moq_pieces int check (moq_pieces between 1 and 1000000),
  lead_days int check (lead_days between 1 and 365),
  created_at timestamptz not null,
  version bigint not null default 0,
  check ((status = 'merged') = (merged_into is not null)),
  check (organisation_id is not null or status in ('prospect', 'merged', 'closed'))
);
-- The same tax number behind the same door is the same workshop.
create unique index workshop_same_door on workshop.workshop (unit_id, tax_number)
  where status <> 'merged';
create index workshop_tax_number on workshop.workshop (tax_number);

create table workshop.workshop_process (
  workshop_id uuid not null references workshop.workshop (id),
  process text not null check (process in ('cutting', 'sewing', 'printing', 'embroidery', 'washing',
    'finishing_packing')),
  primary key (workshop_id, process)
);
create index workshop_process_process on workshop.workshop_process (process);

create table workshop.machine (
  workshop_id uuid not null references workshop.workshop (id),
  class text not null check (class in ('lockstitch', 'double_needle', 'chainstitch', 'overlock',
    'coverstitch', 'zigzag', 'buttonhole', 'button', 'bartack', 'fusing', 'cutter', 'iron',
    'printing', 'embroidery', 'washing')),
  count int not null check (count between 1 and 9999),
  primary key (workshop_id, class)
);

create table workshop.premises (
  workshop_id uuid primary key references workshop.workshop (id),
  area_m2 int check (area_m2 between 1 and 1000000),
  toilets int check (toilets between 0 and 999),
  toilets_apart boolean,
  prayer_room boolean,
  canteen boolean,
  ventilation text check (ventilation in ('none', 'windows', 'mechanical')),
  exits int check (exits between 0 and 99)
);

-- Who said a fact and since when; verified is what somebody of the centre saw.
create table workshop.fact_source (
  workshop_id uuid not null references workshop.workshop (id),
  fact text not null check (fact in ('name', 'address', 'processes', 'machines', 'people',
    'premises', 'terms', 'tax_number')),
  said_as text not null check (said_as in ('owner', 'centre', 'import')),
  said_by uuid not null,
  said_at timestamptz not null,
  verified_by uuid,
  verified_at timestamptz,
  primary key (workshop_id, fact),
  check ((verified_by is null) = (verified_at is null))
);

create view workshop.public_workshop as
  select w.id, w.organisation_id, w.code, w.name, w.status, b.province, b.district,
         b.neighbourhood, b.lat, b.lng, w.sewing_people, w.registered_people, w.moq_pieces,
         w.lead_days
  from workshop.workshop w
  left join workshop.unit u on u.id = w.unit_id
  left join workshop.building b on b.id = u.building_id;

create view workshop.public_process as
  select workshop_id, process from workshop.workshop_process;

create view workshop.public_machine as
  select workshop_id, class, count from workshop.machine;

-- Other workshops with the same tax number or behind the same door.
create view workshop.public_look_alike as
  select w.id as of_workshop, other.id, other.code, other.name, other.status,
         case when other.tax_number = w.tax_number then 'same_tax_number' else 'same_door' end
           as found_by
  from workshop.workshop w
  join workshop.workshop other
    on other.id <> w.id and other.status <> 'merged'
       and (other.tax_number = w.tax_number or other.unit_id = w.unit_id);
