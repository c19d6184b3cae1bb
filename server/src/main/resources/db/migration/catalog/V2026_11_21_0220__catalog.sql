create schema catalog;
create extension if not exists pg_trgm with schema public;

create table catalog.restaurant (
    id                      uuid primary key,
    owner_id                uuid             not null,
    slug                    text             not null constraint restaurant_slug unique,
    name                    text             not null,
    phone                   text,
    description             text             not null,
    description_fr          text,
    cuisines                text[]           not null,
    picture                 text,
    address_line            text             not null,
    street                  text,
    house_number            text,
    city                    text             not null,
    postal_code             text,
    country                 text             not null,
    lat                     double precision not null check (lat between -90 and 90),
    lng                     double precision not null check (lng between -180 and 180),
    zone_radius_metres      int              not null check (zone_radius_metres > 0),
    currency                text             not null,
    minimum_order_minor     bigint           not null check (minimum_order_minor >= 0),
    prep_minutes            int              not null check (prep_minutes > 0),
    tax_basis_points        int              not null default 850 check (tax_basis_points between 0 and 10000),
    commission_basis_points int              not null default 1500 check (commission_basis_points between 0 and 10000),
    accepting               boolean          not null default true,
    busy_until              timestamptz,
    busy_extra_minutes      int              not null default 0 check (busy_extra_minutes >= 0),
    time_zone               text             not null,
    rating_average          double precision,
    rating_count            int              not null default 0,
    status                  text             not null check (status in ('pending', 'approved')),
    menu_version            bigint           not null default 1,
    -- Folded names of the restaurant, its cuisines and dishes; written with every change of them.
    search_text             text             not null,
    created_at              timestamptz      not null
);
create index restaurant_owner on catalog.restaurant (owner_id);
create index restaurant_popular on catalog.restaurant (rating_count desc, id) where status = 'approved';
create index restaurant_search on catalog.restaurant using gin (search_text public.gin_trgm_ops);

-- Minutes since local midnight of `day`; a span past midnight closes after minute 1440.
create table catalog.opening_hours (
    restaurant_id uuid     not null references catalog.restaurant,
    day           smallint not null check (day between 1 and 7),
    opens_minute  int      not null check (opens_minute between 0 and 1439),
    closes_minute int      not null,
    primary key (restaurant_id, day, opens_minute),
    check (closes_minute > opens_minute and closes_minute <= opens_minute + 1440)
);

create table catalog.category (
    id            uuid primary key,
    restaurant_id uuid not null references catalog.restaurant,
    position      int  not null,
    name          text not null,
    name_fr       text
);
create index category_of_restaurant on catalog.category (restaurant_id, position);

-- A dish taken off the menu keeps its row: past orders and ratings still name it.
create table catalog.item (
    id             uuid primary key,
    restaurant_id  uuid    not null references catalog.restaurant,
    category_id    uuid    not null references catalog.category,
    position       int     not null,
    name           text    not null,
    name_fr        text,
    description    text    not null,
    description_fr text,
    price_minor    bigint  not null check (price_minor >= 0),
    picture        text,
    available      boolean not null default true,
    prep_minutes   int check (prep_minutes > 0),
    allergens      text[]  not null,
    dietary        text[]  not null,
    station        text,
    removed        boolean not null default false
);
create index item_of_restaurant on catalog.item (restaurant_id, position) where not removed;
create index item_of_category on catalog.item (category_id);

create table catalog.option_group (
    id          uuid primary key,
    item_id     uuid not null references catalog.item,
    position    int  not null,
    name        text not null,
    name_fr     text,
    min_choices int  not null check (min_choices >= 0),
    max_choices int  not null check (max_choices >= min_choices and max_choices > 0)
);
create index option_group_of_item on catalog.option_group (item_id, position);

create table catalog.option (
    id                uuid primary key,
    group_id          uuid   not null references catalog.option_group on delete cascade,
    position          int    not null,
    name              text   not null,
    name_fr           text,
    price_delta_minor bigint not null check (price_delta_minor >= 0)
);
create index option_of_group on catalog.option (group_id, position);
