-- For the search by time: events are recorded nearly in the order of their rows.
create index business_event_recorded on platform.business_event using brin (recorded_at);
create index business_event_actor on platform.business_event (actor_id, log_offset) where actor_id is not null;
