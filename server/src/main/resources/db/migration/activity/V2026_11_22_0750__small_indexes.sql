-- A full log is indexed anew here, for minutes if it must be; requests go on being kept in files meanwhile.
set local transaction_timeout = 0;
set local maintenance_work_mem = '256MB';

-- Who and what is looked for by four bytes of the id instead of sixteen. Two ids that share them are told apart by the row.
create index action_by_user on activity.action (uuid_hash(user_id), id) where user_id is not null;
create index action_by_entity on activity.action (uuid_hash(entity_id), id) where entity_id is not null;
drop index activity.action_user;
drop index activity.action_entity;

-- A session's actions of a day are few: one entry for all of them, which says where they are and not in which order.
create index action_by_session on activity.action (uuid_hash(session_id)) where session_id is not null;

-- Null stands for one, which nearly all are: rows then end eight bytes sooner.
alter table activity.action alter column calls drop not null;
alter table activity.held_action alter column calls drop not null;
