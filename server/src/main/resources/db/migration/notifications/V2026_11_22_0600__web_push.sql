-- Browsers that asked to be told. Endpoint and keys are sealed: whoever has them can send to the browser. The blind
-- index finds an endpoint again without it being readable.
create table notifications.push_subscription (
    id             uuid primary key,
    account_id     uuid        not null,
    endpoint_index bytea       not null unique,
    sealed         bytea       not null,
    host           text        not null,
    created_at     timestamptz not null
);
create index push_subscription_account on notifications.push_subscription (account_id);

-- The key the platform shows to push services (VAPID), made once: browsers are subscribed to this one.
create table notifications.push_key (
    id         uuid primary key,
    jwk_sealed bytea       not null,
    created_at timestamptz not null,
    only_one   boolean     not null default true unique check (only_one)
);
