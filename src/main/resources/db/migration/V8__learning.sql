-- How many checks, by day and guide version: never two things together, never fewer than ten.
create table lesson (
    counted date not null,
    version varchar(64) not null,
    kind    varchar(16) not null check (kind in ('ASKED', 'ANSWERED', 'UNSURE', 'ADVICE')),
    subject varchar(64) not null,
    checks  bigint not null check (checks >= 10 and mod(checks, 10) = 0),
    primary key (version, counted, kind, subject)
);
