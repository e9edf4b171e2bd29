-- What a search looks at: one row per workshop and process. Everything in it is a copy and can be
-- derived anew; capacity writes its own figures in the transaction that changes them, the rest
-- follows by effects of the modules below.

-- Words the trade uses for a process or a machine class beside its slug: whoever looks for one of
-- them finds those who have it.
create table capacity.trade_word (
  kind text not null check (kind in ('process', 'machine')),
  slug text not null,
  words text not null,
  primary key (kind, slug)
);
insert into capacity.trade_word (kind, slug, words) values
  ('process', 'cutting', 'kesim kesimhane pastal cutting'),
  ('process', 'sewing', 'dikim dikiş konfeksiyon fason sewing garment'),
  ('process', 'printing', 'baskı serigrafi emprime dijital baskı printing print'),
  ('process', 'embroidery', 'nakış işleme brode embroidery'),
  ('process', 'washing', 'yıkama taşlama washing laundry'),
  ('process', 'finishing_packing', 'ütü paket ütü paket kalite kontrol ironing finishing packing'),
  ('machine', 'lockstitch', 'düz makine düz dikiş lockstitch'),
  ('machine', 'double_needle', 'çift iğne double needle'),
  ('machine', 'chainstitch', 'zincir dikiş chainstitch'),
  ('machine', 'overlock', 'overlok overlock sürfile'),
  ('machine', 'coverstitch', 'reçme kemer reçme etek reçme coverstitch'),
  ('machine', 'zigzag', 'zikzak zigzag'),
  ('machine', 'buttonhole', 'ilik makinesi buttonhole'),
  ('machine', 'button', 'düğme makinesi button'),
  ('machine', 'bartack', 'punteriz bartack'),
  ('machine', 'fusing', 'tela telalama fusing'),
  ('machine', 'cutter', 'kesim motoru cutter'),
  ('machine', 'iron', 'ütü iron'),
  ('machine', 'printing', 'baskı makinesi printing'),
  ('machine', 'embroidery', 'nakış makinesi embroidery'),
  ('machine', 'washing', 'yıkama makinesi washing');

-- About where a district is, to about a kilometre, for workshops whose address has no point.
create table capacity.district_point (
  province_key text not null,
  district_key text not null,
  district text not null,
  lat double precision not null,
  lng double precision not null,
  primary key (province_key, district_key)
);
insert into capacity.district_point (province_key, district_key, district, lat, lng)
select 'istanbul', workshop.fold(p.district), p.district, p.lat, p.lng
from (values
  ('Adalar', 40.87, 29.13), ('Arnavutköy', 41.18, 28.74), ('Ataşehir', 40.99, 29.11),
  ('Avcılar', 40.98, 28.72), ('Bağcılar', 41.04, 28.85), ('Bahçelievler', 41.00, 28.86),
  ('Bakırköy', 40.98, 28.87), ('Başakşehir', 41.09, 28.80), ('Bayrampaşa', 41.04, 28.91),
  ('Beşiktaş', 41.05, 29.01), ('Beykoz', 41.13, 29.10), ('Beylikdüzü', 41.00, 28.64),
  ('Beyoğlu', 41.04, 28.97), ('Büyükçekmece', 41.02, 28.58), ('Çatalca', 41.14, 28.46),
  ('Çekmeköy', 41.04, 29.18), ('Esenler', 41.04, 28.88), ('Esenyurt', 41.03, 28.68),
  ('Eyüpsultan', 41.05, 28.93), ('Fatih', 41.02, 28.95), ('Gaziosmanpaşa', 41.06, 28.91),
  ('Güngören', 41.02, 28.88), ('Kadıköy', 40.98, 29.06), ('Kağıthane', 41.08, 28.97),
  ('Kartal', 40.90, 29.19), ('Küçükçekmece', 41.00, 28.79), ('Maltepe', 40.94, 29.14),
  ('Pendik', 40.88, 29.24), ('Sancaktepe', 41.00, 29.23), ('Sarıyer', 41.16, 29.05),
  ('Silivri', 41.07, 28.25), ('Sultanbeyli', 40.96, 29.26), ('Sultangazi', 41.11, 28.87),
  ('Şile', 41.18, 29.61), ('Şişli', 41.06, 28.99), ('Tuzla', 40.82, 29.30),
  ('Ümraniye', 41.02, 29.11), ('Üsküdar', 41.03, 29.02), ('Zeytinburnu', 40.99, 28.90)
) as p (district, lat, lng);

-- The stems of a text by the Turkish snowball, folded. Words are stemmed as they are written and
-- as somebody without Turkish letters writes them; lower case first, as Turkish has it, because
-- the dictionary would make i of I.
create function capacity.stems(raw text) returns text[]
  language sql immutable strict parallel safe
  return array(
    select distinct workshop.fold(lexeme)
    from unnest(
      tsvector_to_array(
        to_tsvector('pg_catalog.turkish',
          lower(translate(normalize(raw, nfc), 'Iİ', 'ıi') collate pg_catalog.pg_c_utf8)))
      || tsvector_to_array(to_tsvector('pg_catalog.turkish', workshop.fold(raw)))) as lexeme
    order by 1);

create table capacity.listing (
  workshop_id uuid not null references workshop.workshop (id),
  process text not null check (process in ('cutting', 'sewing', 'printing', 'embroidery', 'washing',
    'finishing_packing')),
  -- none: a prospect that belongs to nobody; never active
  organisation_id uuid,
  -- a member in good standing that takes part: only these are shown
  active boolean not null,
  -- 0 to 1000, from the record and the standing
  score int not null check (score between 0 and 1000),
  finished int not null,
  on_time int,
  standing text,
  code text not null,
  name text not null,
  province text,
  district text,
  district_key text,
  province_key text,
  -- metres north of the equator and, at the equator, east of Greenwich: the plane of a question
  -- shrinks the second by the cosine of its own latitude
  north int,
  east int,
  -- whether that is the building, or only about the middle of its district
  place_exact boolean not null,
  -- about 2.2 by 2.5 km in Istanbul
  cell int generated always as (
    (floor(north / 2224.0)::int + 8192) * 16384 + floor(east / 3336.0)::int + 8192) stored,
  base_week date not null check (extract(isodow from base_week) = 1),
  -- free minutes from the base week through each of 26 weeks
  cum int[] not null check (cardinality(cum) = 26),
  -- bit n: the n-th week is published
  published int not null,
  -- confirmed papers: on which days each type counts
  paper_types text[] not null,
  paper_days datemultirange[] not null check (cardinality(paper_days) = cardinality(paper_types)),
  machine_classes text[] not null,
  machine_counts int[] not null check (cardinality(machine_counts) = cardinality(machine_classes)),
  processes text[] not null,
  sewing_people int,
  -- what a word may be part of, and what its stem may be
  folded text not null,
  stems text[] not null,
  -- which transaction wrote it: nodes that hold the list in memory ask what is new
  changed xid8 not null default pg_current_xact_id(),
  primary key (workshop_id, process),
  check ((north is null) = (east is null)),
  check (not active or organisation_id is not null)
);
create index listing_score on capacity.listing (process, score desc, workshop_id desc)
  where active;
create index listing_cell on capacity.listing (process, cell) where active;
create index listing_district on capacity.listing
  (process, district_key, score desc, workshop_id desc) where active;
create index listing_changed on capacity.listing (changed);
create index listing_base_week on capacity.listing (base_week);

-- Which wording of the derivation filled the list, when it was filled whole, and what the last
-- comparison with the truth found.
create table capacity.listing_state (
  id int primary key check (id = 1),
  wording text not null default '',
  built_at timestamptz,
  compared_at timestamptz,
  drifted int
);
insert into capacity.listing_state (id) values (1);
