-- A node remembers the accepted numbers of the sessions it writes to; the version tells it when another node has written to them.
-- touched_at (business time) is when the session last sent something new, for retention. No index: both change with every group.
alter table tracking.accepted
    add column version    int         not null default 1,
    add column touched_at timestamptz not null default now();

-- Room for the next version beside the old one, so that an update touches neither another page nor the key's index.
alter table tracking.accepted set (fillfactor = 50);
alter table tracking.latest set (fillfactor = 50);
