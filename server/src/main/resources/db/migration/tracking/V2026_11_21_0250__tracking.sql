create schema tracking;

-- Every fix ever accepted, one partition a day of recorded time; partitions are made ahead by the writer and dropped by retention.
create table tracking.fix (
    rider_id    uuid             not null,
    session     uuid             not null,
    seq         bigint           not null,
    lat         double precision not null,
    lng         double precision not null,
    accuracy    real             not null,
    speed       real             not null,
    heading     real             not null,
    flags       int              not null,
    recorded_at timestamptz      not null,
    received_at timestamptz      not null
) partition by range (recorded_at);
create index fix_rider on tracking.fix (rider_id, recorded_at);
create index fix_time on tracking.fix using brin (recorded_at);

-- Which sequence numbers of a phone's session are stored, as ranges [from, to]: what makes a resend harmless.
create table tracking.accepted (
    rider_id uuid           not null,
    session  uuid           not null,
    ranges   int8multirange not null,
    primary key (rider_id, session)
);

create table tracking.latest (
    rider_id    uuid primary key,
    lat         double precision not null,
    lng         double precision not null,
    accuracy    real             not null,
    speed       real             not null,
    heading     real             not null,
    recorded_at timestamptz      not null
);
