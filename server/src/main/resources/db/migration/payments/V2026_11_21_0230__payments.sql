create schema payments;

create table payments.payment (
    reference       uuid primary key,
    customer_id     uuid   not null,
    method          text   not null check (method in ('CARD', 'CASH')),
    token           text,
    state           text   not null,
    currency        text   not null,
    amount_minor    bigint not null check (amount_minor >= 0),
    captured_minor  bigint not null default 0 check (captured_minor between 0 and amount_minor),
    gateway_id      text,
    decline_reason  text,
    created_at      timestamptz not null
);

-- One row for each money movement asked for: done once, tried again with the same key until the gateway has answered.
create table payments.effect (
    key          text primary key,
    reference    uuid   not null references payments.payment (reference),
    seq          bigint generated always as identity,
    kind         text   not null check (kind in ('AUTHORISE', 'CAPTURE', 'VOID')),
    amount_minor bigint not null,
    state        text   not null default 'WAITING' check (state in ('WAITING', 'DONE', 'FAILED')),
    attempts     int    not null default 0,
    next_try_at  timestamptz not null,
    leased_until timestamptz,
    last_error   text
);
create index effect_waiting on payments.effect (next_try_at) where state = 'WAITING';
create index effect_reference on payments.effect (reference, seq);

-- The sandbox's own books, as a real provider keeps them: an answer given to a key is given again.
create table payments.sandbox_answer (
    key        text primary key,
    outcome    text not null,
    detail     text not null,
    tries      int  not null default 1
);
create table payments.sandbox_charge (
    id               text primary key,
    amount_minor     bigint not null,
    captured_minor   bigint not null default 0 check (captured_minor between 0 and amount_minor),
    voided           boolean not null default false,
    check (not (voided and captured_minor > 0))
);
