-- Each order in the few words that a customer's habits are told from.
create table analytics.customer_order (
    order_id       uuid primary key,
    customer_id    uuid        not null,
    restaurant_id  uuid        not null,
    made_at        timestamptz not null,
    -- how far it came: 0 made, 1 placed, 2 accepted, 3 picked up, 4 delivered
    reached        smallint    not null,
    -- how it ended when not by delivery
    ended          text,
    total_minor    bigint      not null,
    captured_minor bigint      not null default 0,
    -- a kitchen had begun it, and it was not paid for in full
    given_back     boolean     not null generated always as
        (reached >= 2 and ended is not null and captured_minor < total_minor) stored
);
create index customer_order_customer on analytics.customer_order (customer_id, made_at desc);
create index customer_order_given_back on analytics.customer_order (made_at) where given_back;
