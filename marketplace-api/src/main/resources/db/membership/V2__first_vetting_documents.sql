-- Where every cluster begins; coordinators change the list on their page.
insert into membership.vetting_document (id, kind, type, required, note, added_by, added_at)
values
  (uuidv7(), 'workshop', 'tax_plate', true, '', '00000000-0000-0000-0000-000000000000', now()),
  (uuidv7(), 'workshop', 'workplace_licence', false, '',
   '00000000-0000-0000-0000-000000000000', now());
