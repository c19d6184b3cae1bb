create schema activity;

-- What can be called, each once; actions name it by its number.
create table activity.kind (
    no      int generated always as identity primary key,
    -- 0 request, 1 live session, 2 job, 3 client, 4 this log
    source  smallint not null,
    service text     not null,
    method  text     not null,
    action  text     not null,
    unique (source, service, method, action)
);

-- Every call once, or a minute of an actor's calls. One partition for each day of ids, which are UUIDv7: a row that comes
-- twice meets itself in its day's primary key. Wide columns first, so that a row has no gaps. No foreign key to kind: it
-- would be checked for each of thousands of rows a second, and kinds are never deleted.
create table activity.action (
    id           uuid     not null primary key,
    user_id      uuid,
    session_id   uuid,
    entity_id    uuid,
    micros       bigint   not null,
    call_no      int      not null,
    calls        int      not null,
    failures     int      not null,
    -- 0 anonymous, 1 customer, 2 restaurant, 3 delivery, 4 admin, 5 system
    role         smallint not null,
    -- 0 none, 1 browser, 2 phone browser, 3 app, 4 bot, 5 program
    agent        smallint not null,
    status       smallint not null,
    ip           inet,
    error        text,
    claimed_user text,
    detail       jsonb
) partition by range (id);
create index action_user on activity.action (user_id, id) where user_id is not null;
create index action_entity on activity.action (entity_id, id) where entity_id is not null;
create index action_failure on activity.action (id) where failures > 0;
