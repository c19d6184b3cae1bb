-- Every start of a server, as it last said of itself. `redis` is how it finds what nodes share.
create table platform.node (
    id               uuid primary key,
    name             text             not null,
    version          text             not null,
    started_at       timestamptz      not null,
    seen_at          timestamptz      not null,
    stopped_at       timestamptz,
    cpus             int              not null,
    heap_used        bigint           not null,
    heap_max         bigint           not null,
    resident         bigint,
    live_connections bigint           not null,
    process_load     double precision not null,
    machine_load     double precision not null,
    disk_free        bigint           not null,
    disk_total       bigint           not null,
    spill_bytes      bigint           not null,
    redis            text             not null check (redis in ('unused', 'well', 'away')),
    redis_millis     double precision
);
create index node_seen on platform.node (seen_at);

-- The same at the beginning of each minute, so that what was can be looked back upon.
create table platform.node_minute (
    minute           timestamptz      not null,
    node_id          uuid             not null,
    heap_used        bigint           not null,
    resident         bigint,
    live_connections bigint           not null,
    process_load     double precision not null,
    disk_free        bigint           not null,
    spill_bytes      bigint           not null,
    redis_millis     double precision,
    primary key (minute, node_id)
);

-- What all nodes share, as the first of them saw it in that minute.
create table platform.health_minute (
    minute                     timestamptz primary key,
    database_millis            double precision not null,
    database_bytes             bigint           not null,
    database_connections       int              not null,
    oldest_transaction_seconds double precision not null,
    events_waiting_seconds     double precision not null,
    events_lag                 bigint           not null,
    dead_letters               bigint           not null,
    jobs_due                   int              not null,
    jobs_overdue_seconds       double precision not null,
    jobs_failed                int              not null
);
