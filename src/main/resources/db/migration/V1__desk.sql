-- The clinicians' desk. The same SQL for H2 (MODE=PostgreSQL) and PostgreSQL.
-- Answers of people never stand here.

-- Guide versions -------------------------------------------------------------
create table guide_file (
    content_hash varchar(64) primary key,
    content      text not null
);

create table guide_version (
    hash        varchar(64) primary key,
    ordinal     bigint generated always as identity unique,
    parent      varchar(64) references guide_version,
    created_by  varchar(64) not null,
    created     timestamp with time zone not null,
    note        text not null,
    state       varchar(16) not null
        check (state in ('SAVED', 'SUBMITTED', 'WITHDRAWN', 'RELEASED'))
);

-- Everybody whose words are in a version; none of them may approve it.
create table version_author (
    version varchar(64) not null references guide_version,
    login   varchar(64) not null,
    primary key (version, login)
);

create table version_file (
    version      varchar(64) not null references guide_version,
    path         varchar(400) not null,
    content_hash varchar(64) not null references guide_file,
    primary key (version, path)
);

create table version_rule (
    version     varchar(64) not null references guide_version,
    rule        varchar(8) not null,
    fingerprint varchar(64) not null,
    primary key (version, rule)
);

-- The rules that are other than in the parent: who wrote what, without comparing all versions.
create table rule_change (
    version     varchar(64) not null references guide_version,
    rule        varchar(8) not null,
    fingerprint varchar(64) not null,
    primary key (version, rule)
);
create index rule_change_fingerprint on rule_change (fingerprint);

-- Drafts ---------------------------------------------------------------------
create table draft (
    id         uuid primary key,
    name       varchar(200) not null,
    base       varchar(64) not null references guide_version,
    created_by varchar(64) not null,
    created    timestamp with time zone not null
);

-- A removed file keeps its row and its revision, so that a stale copy can't bring it back unseen.
create table draft_file (
    draft      uuid not null references draft on delete cascade,
    path       varchar(400) not null,
    content    text,
    revision   integer not null,
    changed_by varchar(64) not null,
    changed    timestamp with time zone not null,
    primary key (draft, path)
);

create table draft_author (
    draft uuid not null references draft on delete cascade,
    login varchar(64) not null,
    primary key (draft, login)
);

-- Discussion -----------------------------------------------------------------
create table thread (
    id          uuid primary key,
    ordinal     bigint generated always as identity unique,
    version     varchar(64) not null references guide_version,
    rule        varchar(8),
    path        varchar(400),
    line        integer,
    blocking    boolean not null,
    resolved_by varchar(64),
    resolved    timestamp with time zone
);
create index thread_version on thread (version);

create table thread_comment (
    id      uuid primary key,
    ordinal bigint generated always as identity unique,
    thread  uuid not null references thread,
    author  varchar(64) not null,
    written timestamp with time zone not null,
    words   text not null
);
create index thread_comment_thread on thread_comment (thread);

create table mention (
    comment uuid not null references thread_comment,
    login   varchar(64) not null,
    primary key (comment, login)
);
create index mention_login on mention (login);

-- Decisions ------------------------------------------------------------------
-- The subject is the fingerprint of a rule, or the hash of a whole version. Of the decisions of one
-- person on one subject the one with the highest turn stands.
create table decision (
    id      uuid primary key,
    ordinal bigint generated always as identity unique,
    subject varchar(64) not null,
    version varchar(64) not null references guide_version,
    rule    varchar(8),
    login   varchar(64) not null,
    turn    integer not null,
    verdict varchar(16) not null check (verdict in ('APPROVE', 'ASK_FOR_CHANGES', 'WITHDRAWN')),
    decided timestamp with time zone not null,
    words   text not null,
    unique (subject, login, turn)
);
create index decision_version on decision (version);
create index decision_login on decision (login);

create table downward_reason (
    version  varchar(64) not null references guide_version,
    move_key varchar(200) not null,
    login    varchar(64) not null,
    given    timestamp with time zone not null,
    words    text not null,
    primary key (version, move_key)
);

-- Publications ---------------------------------------------------------------
-- The highest ordinal is current. "below" is what comes back by a roll back; null is the guide
-- that came with the program.
create table publication (
    ordinal      bigint primary key,
    version      varchar(64) not null references guide_version,
    below        bigint references publication,
    kind         varchar(16) not null check (kind in ('PUBLISHED', 'ROLLED_BACK')),
    published_by varchar(64) not null,
    published    timestamp with time zone not null,
    words        text not null
);

-- Audit ----------------------------------------------------------------------
create table audit (
    ordinal  bigint primary key,
    written  timestamp with time zone not null,
    actor    varchar(64) not null,
    act      varchar(64) not null,
    subject  varchar(400) not null,
    words    text not null,
    previous varchar(64) not null,
    hash     varchar(64) not null unique
);

-- One row. Who appends locks it first, so that acts on all nodes happen one after the other.
create table audit_head (
    id      smallint primary key check (id = 1),
    ordinal bigint not null,
    hash    varchar(64) not null
);
insert into audit_head (id, ordinal, hash)
values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

-- Accounts -------------------------------------------------------------------
create table account (
    login         varchar(64) primary key,
    display_name  varchar(200) not null,
    password_hash varchar(300),
    role          varchar(16) not null
        check (role in ('READER', 'REVIEWER', 'PUBLISHER', 'ADMINISTRATOR')),
    enabled       boolean not null,
    failures      integer not null,
    locked_until  timestamp with time zone,
    created       timestamp with time zone not null
);

-- One-time links, stored hashed. Without a login: for the first administrator.
create table invitation (
    token_hash varchar(64) primary key,
    login      varchar(64) references account,
    created    timestamp with time zone not null,
    expires    timestamp with time zone
);
