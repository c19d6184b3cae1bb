-- Platform settings: every version is a whole, and none is ever changed or taken away.
create schema settings;

create table settings.version (
    version        bigint primary key check (version > 0),
    -- Every setting's value, also those that follow a default, so that a version tells all that held.
    setting_values jsonb       not null,
    -- The keys an administrator has set; the others follow the release's defaults.
    set_keys       text[]      not null,
    changes        jsonb       not null,
    -- Null: the platform took up the defaults of a release.
    changed_by     uuid,
    changed_at     timestamptz not null,
    reason         text        not null check (length(reason) between 1 and 500),
    reverted_to    bigint references settings.version (version)
);

create function settings.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'versions of the settings are only ever added';
end $$;

create trigger version_is_kept before update or delete on settings.version
    for each row execute function settings.refuse_change();
create trigger versions_are_kept before truncate on settings.version
    for each statement execute function settings.refuse_change();
