-- What a person tells of themself beyond name and number. updated_at is null as long as nothing was changed.
alter table identity.account
    add column language       text not null default 'en' check (language in ('en', 'fr')),
    add column details_sealed bytea,
    add column updated_at     timestamptz;
