-- Answers to commands that came with an Idempotency-Key, kept for a day. request is the SHA-256 of what was asked.
create table platform.kept_answer (
    caller_id uuid        not null,
    key       text        not null,
    request   bytea       not null,
    status    int         not null,
    body      text,
    location  text,
    kept_at   timestamptz not null,
    primary key (caller_id, key)
);
create index kept_answer_age on platform.kept_answer (kept_at);
