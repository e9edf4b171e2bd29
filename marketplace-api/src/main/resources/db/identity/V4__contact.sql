-- How notifications reaches a person; nobody else reads it.
create view identity.public_contact as
  select id as person_id, phone, email, language from identity.person where disabled_at is null;
