-- The page of channels tells how the last telling by each went.
create index notice_channel on alerting.notice (channel, id desc);
