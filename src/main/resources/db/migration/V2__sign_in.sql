-- Who comes by an organisation's own provider is known by its issuer and subject, never by a name.
-- A session that began before "sessions_from" has ended.
alter table account add column issuer varchar(400);
alter table account add column subject varchar(255);
alter table account add column sessions_from timestamp with time zone;
alter table account add constraint account_identity unique (issuer, subject);
