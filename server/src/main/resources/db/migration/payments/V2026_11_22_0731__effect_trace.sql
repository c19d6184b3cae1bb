-- Where the transaction that asked for the movement stood in a trace, as with platform.business_event.
alter table payments.effect add column trace bytea;
alter table payments.effect add constraint effect_trace_whole check (octet_length(trace) = 24) not valid;
