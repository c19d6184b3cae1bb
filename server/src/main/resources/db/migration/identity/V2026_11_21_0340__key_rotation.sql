-- A key is published before it signs, and verifies for a while after another has taken over.
alter table identity.signing_key
    add column signs_from timestamptz,
    add column verifies_until timestamptz;
update identity.signing_key set signs_from = created_at;
alter table identity.signing_key alter column signs_from set not null;
