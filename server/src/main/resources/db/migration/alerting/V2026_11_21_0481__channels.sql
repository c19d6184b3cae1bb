-- Where webhooks go. Address and secret are sealed: an address often is a secret itself.
create table alerting.channel (
    id             uuid primary key,
    name           text        not null unique,
    host           text        not null,
    address_sealed bytea       not null,
    secret_sealed  bytea       not null,
    created_at     timestamptz not null
);

-- What somebody was to be told, by one way each: who, how it went, and why it has not gone yet.
create table alerting.notice (
    id         uuid primary key,
    rule_id    uuid        not null,
    kind       text        not null check (kind in ('firing', 'escalated', 'resolved', 'test')),
    channel    text        not null,
    channel_id uuid,
    account_id uuid,
    alert_ids  uuid[]      not null,
    title      text        not null,
    body       text        not null,
    state      text        not null check (state in ('waiting', 'sent', 'failed', 'skipped')),
    attempts   int         not null default 0,
    last_error text,
    created_at timestamptz not null,
    done_at    timestamptz
);
create index notice_alerts on alerting.notice using gin (alert_ids);
create index notice_trouble on alerting.notice (created_at) where state in ('waiting', 'failed');
create index notice_created on alerting.notice (created_at);
