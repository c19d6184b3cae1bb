create extension if not exists pg_trgm with schema public;

create schema routing;

-- Places of the street extract: data of OpenStreetMap (ODbL), kept apart from our own.
create table routing.place (
    id              bigint generated always as identity primary key,
    kind            text             not null check (kind in ('address', 'street', 'poi')),
    label           text             not null,
    street          text,
    house_number    text,
    -- Folded by the application: lower case, no accents, a blank before every word.
    searched        text             not null,
    searched_number text,
    lat             double precision not null,
    lng             double precision not null
);
create index place_searched on routing.place using gin (searched public.gin_trgm_ops);
create index place_address_at on routing.place (lat, lng) where kind = 'address';

-- Which extract the places came from.
create table routing.extract (
    only_row    boolean primary key check (only_row),
    sha256      text        not null,
    imported_at timestamptz not null
);
