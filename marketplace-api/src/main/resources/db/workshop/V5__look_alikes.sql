-- Records that look like one another, found whenever a workshop is described and offered to a
-- person, who decides whether they are one. Nothing is merged by a rule.
create table workshop.look_alike (
  id uuid primary key,
  one_id uuid not null references workshop.workshop (id),
  other_id uuid not null references workshop.workshop (id),
  score int not null check (score between 0 and 100),
  -- what the score is made of, one object for each part
  parts jsonb not null,
  state text not null check (state in ('open', 'distinct', 'merged')),
  state_since timestamptz not null,
  version bigint not null default 0,
  found_at timestamptz not null,
  -- nobody: found by the rules
  offered_by uuid,
  decided_by uuid,
  reason text check (length(reason) <= 60),
  note text not null default '' check (length(note) <= 2000),
  unique (one_id, other_id),
  check (one_id < other_id),
  check ((decided_by is null) = (state = 'open'))
);
create index look_alike_list on workshop.look_alike (state, score desc, id);
create index look_alike_other on workshop.look_alike (other_id);

-- Look-alikes are sought in the district.
create index building_folded_district on workshop.building (workshop.fold(district));
create index prospect_folded_district on workshop.prospect (workshop.fold(district));

-- Each merge, and whether it was taken back. The record that is gone stays as an alias: its id and
-- its code lead to the one that is kept, and papers, weeks and orders that name it stay what they
-- are.
create table workshop.merge (
  id uuid primary key,
  look_alike_id uuid not null references workshop.look_alike (id),
  gone_id uuid not null references workshop.workshop (id),
  kept_id uuid not null references workshop.workshop (id),
  status_before text not null,
  -- whether the organisation behind the record that is gone did business
  admitted_before boolean not null,
  reason text not null check (length(reason) <= 60),
  note text not null check (length(note) <= 2000),
  merged_by uuid not null,
  merged_at timestamptz not null,
  split_by uuid,
  split_at timestamptz,
  split_note text check (length(split_note) <= 2000),
  check (gone_id <> kept_id),
  check ((split_by is null) = (split_at is null)),
  check ((split_note is null) = (split_at is null))
);
create unique index merge_standing on workshop.merge (gone_id) where split_at is null;
create index merge_kept on workshop.merge (kept_id);
create index workshop_merged_into on workshop.workshop (merged_into) where merged_into is not null;

-- An id or a code that was given once leads to the workshop as it is now.
create view workshop.public_alias as
  select id as alias, coalesce(merged_into, id) as id from workshop.workshop;

-- Records of which nobody has said yet whether they are the same: found by likeness, or because
-- the tax number or the door is the same.
drop view workshop.public_look_alike;
create view workshop.public_look_alike as
  select l.one_id as of_workshop, other.id, other.code, other.name, other.status,
         'alike' as found_by, l.id as look_alike_id, l.score, l.parts::text as parts
  from workshop.look_alike l
  join workshop.workshop other on other.id = l.other_id and other.status <> 'merged'
  where l.state = 'open'
  union all
  select l.other_id, one.id, one.code, one.name, one.status, 'alike', l.id, l.score,
         l.parts::text
  from workshop.look_alike l
  join workshop.workshop one on one.id = l.one_id and one.status <> 'merged'
  where l.state = 'open'
  union all
  select w.id, other.id, other.code, other.name, other.status,
         case when other.tax_number = w.tax_number then 'same_tax_number' else 'same_door' end,
         null, null, null
  from workshop.workshop w
  join workshop.workshop other
    on other.id <> w.id and other.status <> 'merged'
       and (other.tax_number = w.tax_number or other.unit_id = w.unit_id)
  where not exists (
    select 1 from workshop.look_alike l
    where l.one_id = least(w.id, other.id) and l.other_id = greatest(w.id, other.id));

-- A line of a list may look like a record without being the same to the letter.
alter table workshop.import_row drop constraint import_row_found_by_check;
alter table workshop.import_row add constraint import_row_found_by_check
  check (found_by in ('same_code', 'same_os_id', 'same_tax_number', 'same_name_and_place',
    'same_name', 'same_phone', 'same_door', 'alike'));
