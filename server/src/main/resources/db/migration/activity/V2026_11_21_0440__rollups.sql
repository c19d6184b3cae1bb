-- What an hour (of UTC) and a day (of the market) of each service add up to, kept up in the transaction that stores the
-- actions. Half of a page is left free: the rows of the open hour are rewritten with every batch, and find their room
-- where they are.
create table activity.figure (
    -- 0 hour, 1 day
    grain    smallint    not null,
    begins   timestamptz not null,
    source   smallint    not null,
    service  text        collate "C" not null,
    calls    bigint      not null default 0,
    failures bigint      not null default 0,
    micros   bigint      not null default 0,
    slowest  bigint      not null default 0,
    sketch   bytea       not null default '',
    primary key (grain, begins, source, service)
) with (fillfactor = 50);

-- A small number for each person seen, so that sets of them are bitmaps. Given once; a person is never renumbered.
create table activity.person (
    no      int generated always as identity primary key,
    user_id uuid not null unique
);

-- Who was seen in an hour: at first a row, written with the action; a minute later a bit in the sets of its hour and of
-- its day. Whoever counts unites both.
create table activity.present (
    begins timestamptz not null,
    person int         not null,
    primary key (begins, person)
);
create table activity.presence (
    -- 0 hour, 1 day
    grain   smallint    not null,
    begins  timestamptz not null,
    version bigint      not null,
    people  bytea       not null,
    primary key (grain, begins)
);

-- Where the market's days begin, written down with the first action: days counted with one zone are none of another.
-- From whole_since on every action is still there as a row, and in the figures too; from minutes_since on also by the minute.
create table activity.calendar (
    only_row      boolean primary key default true check (only_row),
    zone          text,
    whole_since   timestamptz not null,
    minutes_since timestamptz not null default timestamptz '1970-01-01 00:00:00+00'
);
insert into activity.calendar (whole_since)
select case when exists (select from activity.action) then date_trunc('day', now(), 'UTC') + interval '1 day'
            else timestamptz '1970-01-01 00:00:00+00' end;
