-- Fixes of dropped days that a legal hold covers, until it is released.
create table tracking.held_fix (
    like tracking.fix including defaults,
    primary key (rider_id, session, seq)
);
create index held_fix_rider on tracking.held_fix (rider_id, recorded_at);
