-- A paper: one licence, one policy, one certificate of one organisation. What it says stands in its
-- revisions; a renewal is the next revision of the same paper.
create table documents.paper (
  id uuid primary key,
  organisation_id uuid not null references identity.organisation (id),
  type text not null check (type ~ '^[a-z][a-z0-9_]*$'),
  -- tells two papers of a type apart: "compressor 2", "evening shift"
  label text not null default '' check (length(label) <= 100),
  created_at timestamptz not null,
  created_by uuid not null,
  version bigint not null default 0
);
create index paper_organisation on documents.paper (organisation_id, type);

create table documents.revision (
  id uuid primary key,
  paper_id uuid not null references documents.paper (id),
  number int not null check (number > 0),
  issuer text not null check (length(issuer) <= 200),
  document_number text not null check (length(document_number) <= 100),
  issued_on date not null check (issued_on >= date '1990-01-01'),
  -- the last day on which it counts; null: it has no term
  expires_on date,
  -- no date was printed: the day follows from the usual term of the type
  expires_estimated boolean not null default false,
  status text not null check (status in ('in_review', 'confirmed', 'sent_back', 'withdrawn')),
  sent_at timestamptz not null,
  sent_by uuid not null,
  decided_at timestamptz,
  decided_by uuid,
  reason text check (length(reason) between 1 and 1000),
  unique (paper_id, number),
  check (expires_on >= issued_on),
  check (not expires_estimated or expires_on is not null),
  check ((status in ('confirmed', 'sent_back')) = (decided_at is not null)),
  check ((decided_at is null) = (decided_by is null)),
  check ((status = 'sent_back') = (reason is not null))
);
-- Of one paper at most one revision waits for a decision.
create unique index revision_in_review on documents.revision (paper_id) where status = 'in_review';
create index revision_queue on documents.revision (sent_at, id) where status = 'in_review';

create table documents.revision_page (
  revision_id uuid not null references documents.revision (id),
  position int not null check (position between 0 and 19),
  blob_id uuid not null,
  -- copies of what the blob store said of the file
  name text not null,
  media_type text not null,
  primary key (revision_id, position)
);

-- What counts: claimed and confirmed stand apart, a paper counts from its first to its last day,
-- both included. A revision stays in force beside its successor until its own last day.
create view documents.public_document as
  select r.id, p.id as paper_id, p.organisation_id, p.type, r.status = 'confirmed' as confirmed,
         r.issued_on as valid_from, r.expires_on as valid_to
  from documents.paper p
  join documents.revision r on r.paper_id = p.id
  where r.status in ('in_review', 'confirmed');
