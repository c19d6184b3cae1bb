-- From where an account was used with its right password: devices by a hash of the random token in their cookie, networks by
-- a hash of account and truncated address. Who comes from there is not held up when strangers try passwords.
create table identity.familiar (
    account_id uuid not null references identity.account (id) on delete cascade,
    mark bytea not null,
    kind text not null check (kind in ('device', 'network')),
    seen_at timestamptz not null,
    primary key (account_id, mark)
);
