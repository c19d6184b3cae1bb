create schema ordering;

create table ordering.cart (
    customer_id   uuid primary key,
    restaurant_id uuid not null
);

create table ordering.cart_line (
    id          uuid primary key,
    customer_id uuid   not null references ordering.cart (customer_id) on delete cascade,
    item_id     uuid   not null,
    quantity    int    not null check (quantity between 1 and 50),
    option_ids  uuid[] not null,
    note        text
);
create index cart_line_customer on ordering.cart_line (customer_id, id);

create table ordering.quote (
    id                  uuid primary key,
    customer_id         uuid        not null,
    restaurant_id       uuid        not null,
    lines               jsonb       not null,
    dropoff             jsonb       not null,
    currency            text        not null,
    subtotal_minor      bigint      not null,
    discount_minor      bigint      not null,
    delivery_fee_minor  bigint      not null,
    service_fee_minor   bigint      not null,
    tax_minor           bigint      not null,
    tip_minor           bigint      not null,
    total_minor         bigint      not null check (total_minor >= 0),
    eta_low_minutes     int         not null,
    eta_high_minutes    int         not null,
    expires_at          timestamptz not null
);
create index quote_expiry on ordering.quote (expires_at);

create table ordering.orders (
    id                  uuid primary key,
    serial              bigint generated always as identity (start with 1001) unique,
    customer_id         uuid        not null,
    restaurant_id       uuid        not null,
    rider_id            uuid,
    state               text        not null,
    en_route            boolean     not null default false,
    quote_id            uuid        not null unique,
    idempotency_key     text        not null,
    fingerprint         text        not null,
    payment_method      text        not null,
    payment_status      text        not null,
    lines               jsonb       not null,
    dropoff             jsonb       not null,
    dropoff_lat         double precision not null,
    dropoff_lng         double precision not null,
    pin                 text        not null,
    currency            text        not null,
    subtotal_minor      bigint      not null,
    discount_minor      bigint      not null,
    delivery_fee_minor  bigint      not null,
    service_fee_minor   bigint      not null,
    tax_minor           bigint      not null,
    tip_minor           bigint      not null,
    total_minor         bigint      not null,
    prep_minutes        int,
    created_at          timestamptz not null,
    placed_at           timestamptz,
    accepted_at         timestamptz,
    preparing_at        timestamptz,
    ready_by            timestamptz,
    ready_at            timestamptz,
    picked_up_at        timestamptz,
    delivered_at        timestamptz,
    ended_at            timestamptz,
    cancel_reason       text,
    fault               text,
    eta_low             timestamptz,
    eta_high            timestamptz,
    eta_at              timestamptz,
    eta_reason          text,
    version             bigint      not null default 1
);
create unique index orders_idempotency on ordering.orders (customer_id, idempotency_key);
create index orders_customer on ordering.orders (customer_id, id desc);
create index orders_restaurant on ordering.orders (restaurant_id, id desc);
create index orders_rider on ordering.orders (rider_id, id desc) where rider_id is not null;
create index orders_active on ordering.orders (restaurant_id, id)
    where state in ('AWAITING_PAYMENT', 'PLACED', 'ACCEPTED', 'PREPARING', 'READY', 'PICKED_UP');
