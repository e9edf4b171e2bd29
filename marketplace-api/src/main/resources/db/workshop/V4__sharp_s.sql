-- ß has no capital in most programs: in capitals Riedstraße is RIEDSTRASSE, and they are one. The
-- class Folded does the same.
create or replace function workshop.fold(raw text) returns text
  language sql immutable strict parallel safe
  return btrim(regexp_replace(
    replace(
      translate(
        lower(regexp_replace(normalize(raw, nfkd), '[\u0300-\u036f]', '', 'g')
              collate pg_catalog.pg_c_utf8),
        'ı', 'i'),
      'ß', 'ss'),
    '\s+', ' ', 'g'));

-- What was kept as folded before.
reindex index workshop.workshop_name_key;
update workshop.prospect set name = name where name ~ '[ßẞ]';
