create schema vault;

-- The key-encryption keys that some row below is wrapped with. The keys themselves are kept outside the database.
create table vault.kek (
    id       int primary key,
    added_at timestamptz not null
);

-- One data key for each person, wrapped. Erasing a person leaves the row without its key, so that no new one is made.
create table vault.subject_key (
    subject_id uuid primary key,
    kek_id     int references vault.kek,
    wrapped    bytea,
    created_at timestamptz not null,
    erased_at  timestamptz,
    check ((wrapped is null) = (kek_id is null)),
    check ((wrapped is null) = (erased_at is not null))
);
create index subject_key_kek on vault.subject_key (kek_id, subject_id) where kek_id is not null;

-- The key of the blind indexes, wrapped; one for all, or equal values would not meet.
create table vault.index_key (
    only_row   boolean primary key check (only_row),
    kek_id     int         not null references vault.kek,
    wrapped    bytea       not null,
    created_at timestamptz not null
);
