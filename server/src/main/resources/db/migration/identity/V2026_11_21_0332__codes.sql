-- A request for a one-time code. There is one for an unknown address too, so that asking tells nobody who has an account.
-- The code itself is never kept, nor is the address once the message has been worked off.
create table identity.code_challenge (
    id              uuid primary key,
    purpose         text        not null,
    channel         text        not null check (channel in ('email', 'sms')),
    destination_key bytea       not null,
    destination     bytea,
    account_id      uuid references identity.account,
    language        text        not null,
    code_hash       bytea,
    tries           int         not null default 0,
    sends           int         not null default 0,
    requested_at    timestamptz not null,
    expires_at      timestamptz not null,
    sent_at         timestamptz,
    closed_at       timestamptz,
    closed_as       text
);
create index code_challenge_destination on identity.code_challenge (destination_key, requested_at desc);
create index code_challenge_expiry on identity.code_challenge (expires_at);

-- Wrong codes in a row, for an account or an address nobody has.
create table identity.code_failures (
    subject        bytea primary key,
    failures       int         not null,
    locked_until   timestamptz,
    last_failed_at timestamptz not null
);

-- A number belongs to the account that proved it last.
create table identity.verified_phone (
    phone_key   bytea primary key,
    account_id  uuid        not null references identity.account,
    verified_at timestamptz not null
);
create index verified_phone_account on identity.verified_phone (account_id);
