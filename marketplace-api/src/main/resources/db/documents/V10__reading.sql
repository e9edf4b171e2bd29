-- What the portal itself reads on papers. One row per ordered list of files; the same files handed
-- in again need no second reading.
create table documents.reading (
  id uuid primary key,
  organisation_id uuid not null references identity.organisation (id),
  pages uuid[] not null check (cardinality(pages) between 1 and 20),
  state text not null check (state in ('waiting', 'reading', 'done')),
  -- a person who waits before files that came by night
  priority smallint not null,
  requested_at timestamptz not null,
  requested_by uuid not null,
  began_at timestamptz,
  read_at timestamptz,
  -- proposals, doubts and all readings side by side, as they were shown
  outcome jsonb,
  took_millis int,
  unique (organisation_id, pages),
  check ((state = 'waiting') = (began_at is null)),
  check ((state = 'done') = (read_at is not null)),
  check ((state = 'done') = (outcome is not null))
);
create index reading_queue on documents.reading (priority desc, requested_at, id)
  where state = 'waiting';
create index reading_under_way on documents.reading (began_at) where state = 'reading';

-- Pages as people may look at them beside what was read.
create table documents.reading_page (
  reading_id uuid not null references documents.reading (id),
  page int not null check (page between 1 and 100),
  picture bytea not null check (length(picture) <= 1048576),
  primary key (reading_id, page)
);
