-- A full log is indexed anew here, for minutes if it must be; requests go on being kept in files meanwhile.
set local transaction_timeout = 0;
set local maintenance_work_mem = '256MB';

-- What fails often hides what fails seldom: the index tells one kind from another without the rows.
create index if not exists action_failed on activity.action (id, call_no) where failures > 0;
drop index if exists activity.action_failure;
