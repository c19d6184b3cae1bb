-- Events that a reader could not read, and those of the same entity behind them, kept until somebody decides.
create table platform.dead_letter (
    reader       text        not null,
    log_offset   bigint      not null,
    event_id     uuid        not null,
    event_type   text        not null,
    entity_id    uuid        not null,
    -- Null: never tried itself, held behind an earlier one of its entity.
    error        text,
    set_aside_at timestamptz not null,
    decision     text check (decision in ('retry', 'discard')),
    primary key (reader, log_offset)
);
create index dead_letter_entity on platform.dead_letter (reader, entity_id, log_offset);
