-- Whose papers nobody looks at for now: an application that was refused or taken back.
create table documents.set_aside (
  organisation_id uuid primary key references identity.organisation (id),
  since timestamptz not null
);

-- Somebody of the centre looked a paper up where its issuer keeps it.
create table documents.issuer_check (
  id uuid primary key,
  revision_id uuid not null references documents.revision (id),
  register text not null check (register ~ '^[a-z][a-z0-9_]*$'),
  result text not null check (result in ('confirmed', 'different', 'not_found')),
  note text not null default '' check (length(note) <= 1000),
  checked_at timestamptz not null,
  checked_by uuid not null
);
create index issuer_check_revision on documents.issuer_check (revision_id);

-- Every look at a worker's paper: who, when, and whether at the record or at a page itself.
create table documents.viewing (
  id uuid primary key,
  paper_id uuid not null references documents.paper (id),
  viewer uuid not null,
  organisation_id uuid,
  at timestamptz not null,
  what text not null check (what in ('record', 'page', 'queue'))
);
create index viewing_paper on documents.viewing (paper_id, id desc);
create index revision_page_blob on documents.revision_page (blob_id);
