-- What a minute of each kind of action adds up to, kept up in the transaction that stores the actions. The sketch holds the
-- times: quantiles within 1 %, and sketches add up.
create table activity.metric (
    minute   timestamptz not null,
    call_no  int         not null,
    calls    bigint      not null default 0,
    failures bigint      not null default 0,
    micros   bigint      not null default 0,
    slowest  bigint      not null default 0,
    sketch   bytea       not null default '',
    primary key (minute, call_no)
);
