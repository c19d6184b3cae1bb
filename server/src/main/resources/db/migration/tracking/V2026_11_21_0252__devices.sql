-- Trackers of other makers that send for a rider: each has a token of its own, kept as its SHA-256.
create table tracking.device (
    id           uuid primary key,
    rider_id     uuid        not null,
    name         text        not null,
    token_hash   bytea       not null unique,
    created_at   timestamptz not null,
    last_seen_at timestamptz
);
create index device_rider on tracking.device (rider_id, created_at);
