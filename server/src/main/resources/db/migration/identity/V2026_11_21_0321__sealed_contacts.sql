-- Telephone numbers and addresses are sealed (platform.vault); the readable columns are emptied at the next start and stay
-- empty. phone_index finds an account by its number without the number.
alter table identity.account
    add column phone_sealed bytea,
    add column phone_index  bytea;
create index account_phone_index on identity.account (phone_index) where phone_index is not null;
create index account_phone_readable on identity.account (id) where phone is not null;

alter table identity.address
    add column sealed bytea,
    alter column label drop not null,
    alter column line drop not null,
    alter column lat drop not null,
    alter column lng drop not null,
    add check (sealed is not null or line is not null);
create index address_readable on identity.address (id) where line is not null;
