-- Files that people handed in. The bytes stand outside the database, by owner and hash.
create table flow.blob (
  id uuid primary key,
  -- whose it is: the organisation, or the person who does not have one yet
  owner uuid not null,
  uploaded_by uuid not null,
  sha256 bytea not null check (octet_length(sha256) = 32),
  name text not null check (length(name) between 1 and 150),
  media_type text not null,
  bytes bigint not null check (bytes > 0),
  at timestamptz not null,
  -- the same file under the same name is one row, however often it comes
  unique (owner, sha256, name)
);

-- Who else may read one: an organisation, or everybody of a kind in good standing.
create table flow.blob_reader (
  blob_id uuid not null references flow.blob (id),
  organisation_id uuid,
  kind text check (kind in ('workshop', 'brand', 'centre')),
  opened_by uuid not null,
  at timestamptz not null,
  unique nulls not distinct (blob_id, organisation_id, kind),
  check ((organisation_id is null) <> (kind is null))
);
