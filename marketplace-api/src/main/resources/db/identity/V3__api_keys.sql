-- A key is told apart by its last characters; its name is unique among the live ones.
alter table identity.api_key add column hint text not null check (length(hint) = 4);
create unique index api_key_name on identity.api_key (organisation_id, lower(name))
  where revoked_at is null;
