-- Every look at an application asks for its visits.
create index visit_of_application on membership.visit (application_id);
