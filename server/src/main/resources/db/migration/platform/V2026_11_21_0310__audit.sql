create schema audit;

-- Names this trail: it is part of every leaf and checkpoint, so nothing of one database passes for another's.
create table audit.log (
    only_row boolean primary key default true check (only_row),
    id       uuid not null default gen_random_uuid()
);
insert into audit.log default values;

-- Written in the business transaction, without a place in the sequence (seq); the sealer gives that afterwards. mark is the
-- application's own, made with a key that is not in the database.
create table audit.entry (
    position     bigint generated always as identity primary key,
    xid          xid8        not null default pg_current_xact_id(),
    seq          bigint constraint entry_seq unique check (seq > 0),
    id           uuid        not null constraint entry_id unique,
    recorded_at  timestamptz not null,
    actor_id     uuid,
    actor_role   text        not null,
    session_id   uuid,
    action       text        not null,
    subject_kind text        not null,
    subject_id   text,
    outcome      text        not null check (outcome in ('done', 'refused', 'failed')),
    request_id   text,
    network      text,
    details      text        not null,
    mark         bytea       not null check (length(mark) = 32)
);
create index entry_unsealed on audit.entry (position) where seq is null;
create index entry_actor on audit.entry (actor_id, id);
create index entry_subject on audit.entry (subject_id, id);
create index entry_action on audit.entry (action text_pattern_ops, id);

-- The Merkle tree (RFC 6962): the hash of each complete subtree; level 0 are the leaves, idx counts from 0.
create table audit.node (
    level smallint not null check (level between 0 and 62),
    idx   bigint   not null check (idx >= 0),
    hash  bytea    not null check (length(hash) = 32),
    primary key (level, idx)
);

-- The tree's root at a size, signed. previous is the hash of the checkpoint before, zero for the first.
create table audit.checkpoint (
    size      bigint primary key check (size > 0),
    root      bytea       not null,
    sealed_at timestamptz not null,
    previous  bytea       not null,
    key_id    text        not null,
    signature bytea       not null
);

create function audit.refuse() returns trigger language plpgsql as $$
begin
    raise exception 'audit.% is append-only', tg_table_name;
end $$;

-- An entry gets its place once, and nothing else of it ever changes.
create function audit.only_seal() returns trigger language plpgsql as $$
begin
    if old.seq is null and new.seq is not null and to_jsonb(new) - 'seq' = to_jsonb(old) - 'seq' then
        return new;
    end if;
    raise exception 'audit.entry is append-only';
end $$;

create trigger entry_only_seal before update on audit.entry for each row execute function audit.only_seal();
create trigger entry_keep before delete on audit.entry for each row execute function audit.refuse();
create trigger entry_keep_all before truncate on audit.entry for each statement execute function audit.refuse();
create trigger node_keep before update or delete on audit.node for each row execute function audit.refuse();
create trigger node_keep_all before truncate on audit.node for each statement execute function audit.refuse();
create trigger checkpoint_keep before update or delete on audit.checkpoint for each row execute function audit.refuse();
create trigger checkpoint_keep_all before truncate on audit.checkpoint for each statement execute function audit.refuse();
create trigger log_keep before update or delete on audit.log for each row execute function audit.refuse();
create trigger log_keep_all before truncate on audit.log for each statement execute function audit.refuse();
