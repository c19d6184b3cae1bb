-- A kept answer repeats what it answered, addresses too, so its body is sealed for who asked.
alter table platform.kept_answer add column sealed bytea;
create index kept_answer_readable on platform.kept_answer (kept_at) where body is not null;
