create schema dispatch;

create table dispatch.rider (
    id          uuid primary key,
    status      text             not null check (status in ('OFFLINE', 'ONLINE', 'BREAK')),
    since       timestamptz      not null,
    idle_since  timestamptz      not null,
    lat         double precision,
    lng         double precision,
    located_at  timestamptz
);
create index rider_online on dispatch.rider (id) where status = 'ONLINE';

create table dispatch.delivery (
    id               uuid primary key,
    order_id         uuid        not null unique,
    order_number     text        not null,
    restaurant_id    uuid        not null,
    customer_id      uuid        not null,
    rider_id         uuid,
    state            text        not null,
    round            int         not null default 0,
    restaurant_lat   double precision not null,
    restaurant_lng   double precision not null,
    dropoff_lat      double precision not null,
    dropoff_lng      double precision not null,
    route            text        not null,
    route_metres     double precision not null,
    route_seconds    double precision not null,
    currency         text        not null,
    pay_minor        bigint      not null,
    tip_minor        bigint      not null,
    created_at       timestamptz not null,
    assigned_at      timestamptz,
    picked_up_at     timestamptz,
    delivered_at     timestamptz,
    ended_at         timestamptz,
    proof            text,
    version          bigint      not null default 1
);
create index delivery_rider on dispatch.delivery (rider_id, id desc) where rider_id is not null;
-- One job at a time for a rider, whatever races.
create unique index delivery_one_job on dispatch.delivery (rider_id)
    where state in ('ASSIGNED', 'EN_ROUTE_PICKUP', 'AT_PICKUP', 'PICKED_UP', 'EN_ROUTE_DROPOFF', 'AT_DROPOFF', 'FAILED', 'RETURNING');
create index delivery_open on dispatch.delivery (id)
    where state not in ('DELIVERED', 'RETURNED', 'CANCELLED');

create table dispatch.delivery_status (
    delivery_id uuid        not null references dispatch.delivery (id),
    seq         int         not null,
    state       text        not null,
    at          timestamptz not null,
    actor_id    uuid,
    actor_role  text        not null,
    lat         double precision,
    lng         double precision,
    inferred    boolean     not null,
    reason      text,
    primary key (delivery_id, seq)
);

create table dispatch.leg (
    delivery_id uuid        not null references dispatch.delivery (id),
    seq         int         not null,
    target      text        not null check (target in ('restaurant', 'customer')),
    polyline    text        not null,
    metres      double precision not null,
    seconds     double precision not null,
    planned_at  timestamptz not null,
    primary key (delivery_id, seq)
);

create table dispatch.offer (
    id          uuid primary key,
    delivery_id uuid        not null references dispatch.delivery (id),
    rider_id    uuid        not null,
    state       text        not null check (state in ('SENT', 'ACCEPTED', 'DECLINED', 'EXPIRED', 'WITHDRAWN')),
    metres      double precision not null,
    seconds     double precision not null,
    sent_at     timestamptz not null,
    expires_at  timestamptz not null,
    answered_at timestamptz,
    reason      text
);
create unique index offer_one_winner on dispatch.offer (delivery_id) where state = 'ACCEPTED';
create unique index offer_one_open on dispatch.offer (rider_id) where state = 'SENT';
create index offer_delivery on dispatch.offer (delivery_id, id);

-- Why a rider was offered a delivery or not: every candidate of every round.
create table dispatch.candidate (
    delivery_id    uuid        not null references dispatch.delivery (id),
    round          int         not null,
    rider_id       uuid        not null,
    travel_seconds double precision,
    idle_seconds   double precision,
    score          double precision,
    outcome        text        not null,
    at             timestamptz not null,
    primary key (delivery_id, round, rider_id)
);
