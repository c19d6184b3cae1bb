-- What a person did in an hour (of UTC) in one session, with one kind of program, from one network: counted in the transaction
-- that stores the actions. Divided by days as the actions are, and dropped with them. The person comes first in the index,
-- so that a month of somebody's is a short stretch of each day's.
create table activity.visit (
    begins     timestamptz not null,
    first_at   timestamptz not null,
    last_at    timestamptz not null,
    calls      bigint      not null,
    session_id uuid,
    person     int         not null,
    actions    int         not null,
    agent      smallint    not null,
    -- how far it came: 0 no step, 1 looked, 2 cart, 3 checkout, 4 ordered
    step       smallint    not null,
    network    cidr,
    unique nulls not distinct (person, begins, session_id, agent, network)
) partition by range (begins);

-- Actions of before are in no visit; from this day on all are.
alter table activity.calendar add column visits_since timestamptz not null default timestamptz '1970-01-01 00:00:00+00';
update activity.calendar set visits_since = date_trunc('day', now(), 'UTC') + interval '1 day'
where exists (select from activity.action);
