-- An authenticator app's secret, sealed for its owner; in force once a code of it was shown. last_step is the time step
-- of the newest code that was taken: no code counts twice. failures counts wrong codes in a row.
create table identity.totp_factor (
    account_id    uuid primary key references identity.account,
    sealed_secret bytea       not null,
    created_at    timestamptz not null,
    confirmed_at  timestamptz,
    last_step     bigint      not null default 0,
    failures      integer     not null default 0,
    locked_until  timestamptz
);

-- Codes of 120 random bits, of which only the hash is kept.
create table identity.recovery_code (
    account_id uuid  not null references identity.account,
    hash       bytea not null,
    used_at    timestamptz,
    primary key (account_id, hash)
);

-- Between the password and the second step of a sign-in. password_mark is a hash of the stored password, so that a
-- change of the password in between ends it. enrols: the account has no factor yet and must set one up first.
create table identity.sign_in_challenge (
    id            uuid primary key,
    hash          bytea       not null constraint sign_in_challenge_hash unique,
    account_id    uuid        not null references identity.account,
    role          text        not null,
    app           text,
    device        text,
    password_mark bytea       not null,
    enrols        boolean     not null,
    tries         integer     not null default 0,
    created_at    timestamptz not null,
    expires_at    timestamptz not null
);
create index sign_in_challenge_expiry on identity.sign_in_challenge (expires_at);
create index sign_in_challenge_account on identity.sign_in_challenge (account_id);
