-- What the log added in the last minutes, in the order in which it was there to be read: who watches the log live follows this.
-- Both tables are unlogged, because a minute of them is worth nothing after a crash, which empties them: the epoch then is another
-- one, and who watches starts again from a snapshot.
create unlogged table activity.feed (
    one       boolean primary key default true check (one),
    epoch     uuid    not null default gen_random_uuid(),
    -- the last round that was given a number, and the last one of which something is gone
    round     bigint  not null default 0,
    forgotten bigint  not null default 0
);

-- A row for each batch of actions, written with it. A round takes all that was committed since the one before.
create unlogged table activity.fresh (
    at    timestamptz not null,
    round bigint,
    -- sixteen bytes each
    ids   bytea       not null
);
-- Ids cannot be compressed.
alter table activity.fresh alter column ids set storage external;
create index fresh_round on activity.fresh (round);
