-- Where an account stands with the platform. No row: active, and nothing was ever changed. version counts changes of
-- rights, so that every node knows which of two is the later and two administrators do not overwrite each other.
create table identity.standing (
    account_id uuid primary key references identity.account,
    version    bigint      not null,
    state      text        not null check (state in ('active', 'suspended', 'banned')),
    reason     text,
    until      timestamptz,
    changed_at timestamptz not null,
    changed_by uuid,
    check (state = 'suspended' or until is null)
);
create index standing_changed on identity.standing (changed_at);
create index standing_state on identity.standing (state) where state <> 'active';

-- What an administrator may do. permissions is a custom set, null for the named roles, whose sets are in the code.
create table identity.administrator (
    account_id  uuid primary key references identity.account,
    role        text        not null check (role in ('super_admin', 'admin', 'moderator', 'custom')),
    permissions text[],
    granted_at  timestamptz not null,
    granted_by  uuid,
    check ((role = 'custom') = (permissions is not null))
);

-- Whoever was administrator until now could do everything.
insert into identity.administrator (account_id, role, granted_at)
select account_id, 'super_admin', granted_at from identity.role_grant where role = 'admin';
