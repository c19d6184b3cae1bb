create schema live;

-- One-use tickets that open a live connection; in the database so that any node can redeem what another issued.
create table live.ticket (
    hash       bytea primary key,
    user_id    uuid        not null,
    role       text        not null,
    session_id uuid,
    may_trade  boolean     not null,
    expires_at timestamptz not null
);
create index ticket_expiry on live.ticket (expires_at);
create index ticket_session on live.ticket (session_id);
