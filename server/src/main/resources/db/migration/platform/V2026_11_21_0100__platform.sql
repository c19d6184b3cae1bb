create schema platform;

-- The event log and outbox. position is taken while the entity's row is locked, so it orders the events of one entity;
-- log_offset is given later, by the sequencer, in an order that nothing can come before afterwards.
create table platform.business_event (
    position    bigint generated always as identity primary key,
    xid         xid8        not null default pg_current_xact_id(),
    log_offset  bigint,
    id          uuid        not null,
    type        text        not null,
    entity_type text        not null,
    entity_id   uuid        not null,
    channels    text[]      not null,
    data        jsonb       not null,
    actor_id    uuid,
    actor_role  text        not null,
    occurred_at timestamptz not null,
    recorded_at timestamptz not null
);
create unique index business_event_offset on platform.business_event (log_offset);
create index business_event_unnumbered on platform.business_event (position) where log_offset is null;
create index business_event_entity on platform.business_event (entity_id, position);
create index business_event_channels on platform.business_event using gin (channels);

create table platform.event_reader (
    name       text primary key,
    log_offset bigint not null
);

create table platform.job (
    key          text primary key,
    kind         text        not null,
    time_base    text        not null check (time_base in ('BUSINESS', 'WALL')),
    due_at       timestamptz not null,
    payload      jsonb       not null,
    state        text        not null default 'waiting' check (state in ('waiting', 'failed')),
    attempts     int         not null default 0,
    leased_until timestamptz,
    last_error   text,
    revision     bigint      not null default 0
);
create index job_due on platform.job (due_at) where state = 'waiting';

create table platform.business_clock (
    only_row        boolean primary key check (only_row),
    wall_anchor     timestamptz      not null,
    business_anchor timestamptz      not null,
    rate            double precision not null check (rate > 0)
);

create table platform.file (
    id         uuid primary key,
    media_type text        not null,
    bytes      bigint      not null,
    sha256     text        not null,
    stored_at  timestamptz not null
);
