create schema identity;

-- E-mail addresses are kept in lower case: one person, one account, however they type it.
create table identity.account (
    id                  uuid primary key,
    email               text        not null constraint account_email unique,
    password_hash       text        not null,
    first_name          text        not null,
    last_name           text        not null,
    phone               text,
    business_name       text,
    vehicle_type        text,
    vehicle_description text,
    email_verified      boolean     not null default false,
    phone_verified      boolean     not null default false,
    demo                boolean     not null default false,
    last_login_at       timestamptz,
    created_at          timestamptz not null
);

-- One person may wear several hats; each waits for its own approval.
create table identity.role_grant (
    account_id uuid        not null references identity.account,
    role       text        not null check (role in ('customer', 'restaurant', 'delivery', 'admin')),
    approved   boolean     not null,
    granted_at timestamptz not null,
    primary key (account_id, role)
);
create index role_grant_waiting on identity.role_grant (account_id) where not approved;

-- A session: everything that follows from one sign-in. app is null for clients that keep their own refresh token.
create table identity.refresh_family (
    id           uuid primary key,
    account_id   uuid        not null references identity.account,
    role         text        not null,
    app          text,
    user_agent   text,
    created_at   timestamptz not null,
    last_seen_at timestamptz not null,
    expires_at   timestamptz not null,
    revoked_at   timestamptz
);
create index refresh_family_account on identity.refresh_family (account_id);
create index refresh_family_expiry on identity.refresh_family (expires_at);
create index refresh_family_revoked on identity.refresh_family (revoked_at) where revoked_at is not null;

-- Only the hash is kept. The id is the jti of the access token issued with it; access_seen_at tells that it was used.
create table identity.refresh_token (
    id             uuid primary key,
    family_id      uuid        not null references identity.refresh_family on delete cascade,
    hash           bytea       not null constraint refresh_token_hash unique,
    issued_at      timestamptz not null,
    expires_at     timestamptz not null,
    spent_at       timestamptz,
    successor_id   uuid,
    access_seen_at timestamptz
);
create index refresh_token_family on identity.refresh_token (family_id);

create table identity.signing_key (
    kid        text primary key,
    jwk        text        not null,
    created_at timestamptz not null
);

create table identity.address (
    id         uuid primary key,
    account_id uuid             not null references identity.account,
    label      text             not null,
    line       text             not null,
    details    text,
    lat        double precision not null,
    lng        double precision not null,
    is_default boolean          not null,
    created_at timestamptz      not null
);
create unique index address_default on identity.address (account_id) where is_default;
create index address_account on identity.address (account_id, created_at);
