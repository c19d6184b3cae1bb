-- The customer's door and notes are sealed (platform.vault); the readable columns are emptied at the next start and stay
-- empty. The point beside an order is rounded to about a kilometre.
alter table ordering.orders
    add column personal bytea,
    alter column dropoff drop not null,
    add check (personal is not null or dropoff is not null);
create index orders_readable on ordering.orders (id) where dropoff is not null;

alter table ordering.quote
    add column personal bytea,
    alter column dropoff drop not null,
    add check (personal is not null or dropoff is not null);
create index quote_readable on ordering.quote (id) where dropoff is not null;

alter table ordering.cart_line add column note_sealed bytea;
create index cart_line_readable on ordering.cart_line (id) where note is not null;
