-- Orders and money by the hour (of UTC, by the city's clock), for the whole platform. The first columns count what
-- happened in the hour; the last ones how far the orders made in it have come since.
create table analytics.hour_count (
    hour             timestamptz primary key,
    placed           bigint not null default 0,
    delivered        bigint not null default 0,
    cancelled        bigint not null default 0,
    revenue_minor    bigint not null default 0,
    captured_minor   bigint not null default 0,
    made             bigint not null default 0,
    reached_placed   bigint not null default 0,
    reached_accepted bigint not null default 0,
    reached_pickup   bigint not null default 0,
    reached_door     bigint not null default 0
);
