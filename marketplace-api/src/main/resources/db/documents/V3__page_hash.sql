-- What makes a page provably the same: a copy of the blob store's hash. Pages from before have none.
alter table documents.revision_page
  add column sha256 text check (sha256 ~ '^[0-9a-f]{64}$');
