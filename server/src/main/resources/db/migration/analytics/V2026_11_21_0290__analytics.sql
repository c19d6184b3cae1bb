create schema analytics;

-- Counters by city day. The platform's own rows carry the nil id, so one statement counts for both.
create table analytics.day_count (
    scope         uuid   not null,
    day           date   not null,
    placed        int    not null default 0,
    delivered     int    not null default 0,
    cancelled     int    not null default 0,
    revenue_minor bigint not null default 0,
    primary key (scope, day)
);

create table analytics.minute_count (
    minute timestamptz primary key,
    placed int not null
);

-- Orders between the restaurant's board and their end.
create table analytics.open_order (
    order_id      uuid primary key,
    restaurant_id uuid not null
);
create index open_order_restaurant on analytics.open_order (restaurant_id);

-- How long finished orders took, for medians over the latest of them.
create table analytics.finished_order (
    order_id         uuid primary key,
    restaurant_id    uuid        not null,
    delivered_at     timestamptz not null,
    delivery_minutes real        not null,
    prep_minutes     real
);
create index finished_order_time on analytics.finished_order (delivered_at desc);
create index finished_order_restaurant on analytics.finished_order (restaurant_id, delivered_at desc);

create table analytics.rider (
    rider_id uuid primary key,
    status   text not null
);

create table analytics.rider_job (
    delivery_id uuid primary key,
    rider_id    uuid not null
);
