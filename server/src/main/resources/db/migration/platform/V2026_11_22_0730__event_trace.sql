-- Where the transaction that wrote the event stood in a trace: 16 bytes of the trace and 8 of the span. Null without traces
-- and in those that are not kept. No row is touched and none is read for this.
alter table platform.business_event add column trace bytea;
alter table platform.business_event
    add constraint business_event_trace_whole check (octet_length(trace) = 24) not valid;
