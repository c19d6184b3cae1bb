-- What must not be deleted for now: a whole class of data, or what there is about one person or one order. A hold that was
-- released stays as a row.
create table platform.legal_hold (
    id             uuid primary key,
    kind           text,
    person_id      uuid,
    order_id       uuid,
    reason         text        not null,
    placed_at      timestamptz not null,
    placed_by      uuid        not null,
    released_at    timestamptz,
    released_by    uuid,
    release_reason text,
    check (num_nonnulls(kind, person_id, order_id) = 1)
);
create index legal_hold_open on platform.legal_hold (id) where released_at is null;
