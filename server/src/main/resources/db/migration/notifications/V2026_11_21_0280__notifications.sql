create schema notifications;

-- One row for each event and person it concerns in one capacity; the key makes a second telling impossible.
create table notifications.notification (
    id           uuid primary key,
    recipient_id uuid        not null,
    event_id     uuid        not null,
    title_key    text        not null,
    category     text        not null,
    title        text        not null,
    body         text        not null,
    args         jsonb       not null,
    order_id     uuid,
    created_at   timestamptz not null,
    read_at      timestamptz,
    constraint notification_once unique (event_id, recipient_id, title_key)
);
create index notification_recipient on notifications.notification (recipient_id, id desc);
create index notification_unread on notifications.notification (recipient_id) where read_at is null;

-- The unread count, kept so that a badge costs one row however much was never read. Its lock orders what happens to
-- one person's notifications.
create table notifications.inbox (
    recipient_id uuid primary key,
    unread       int not null check (unread >= 0)
);
