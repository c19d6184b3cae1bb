-- Filled in demo mode only: what was sent to invented people, for everybody to read.
create table platform.outbox_message (
    id        uuid primary key,
    channel   text        not null check (channel in ('email', 'sms')),
    recipient text        not null,
    subject   text,
    body      text        not null,
    html      text,
    sent_at   timestamptz not null
);
create index outbox_message_time on platform.outbox_message (sent_at desc, id desc);
