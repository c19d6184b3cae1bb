-- A public key whose private half stays in somebody's device. attested is what the device told when it was made
-- (WebAuthn's attested credential data: kind of device, id, key); sign_count its own count of uses, 0 where it keeps none.
create table identity.passkey (
    id            uuid primary key,
    account_id    uuid        not null references identity.account,
    credential_id bytea       not null constraint passkey_credential unique,
    attested      bytea       not null,
    transports    text[]      not null,
    sign_count    bigint      not null,
    backed_up     boolean     not null,
    name          text        not null,
    created_at    timestamptz not null,
    last_used_at  timestamptz
);
create index passkey_account on identity.passkey (account_id, created_at);

-- What a device is asked to sign, once. Only the hash is kept. account_id: whose key it must be, null for a sign-in that
-- begins with the key.
create table identity.passkey_challenge (
    hash       bytea primary key,
    purpose    text        not null check (purpose in ('register', 'sign-in', 'second-step')),
    account_id uuid references identity.account,
    expires_at timestamptz not null
);
create index passkey_challenge_expiry on identity.passkey_challenge (expires_at);
