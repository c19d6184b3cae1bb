-- The platform's key for web push may be replaced. Browsers subscribe with the one that was not; the others sign for the
-- browsers that are still subscribed with them.
alter table notifications.push_key add column replaced_at timestamptz;
alter table notifications.push_key drop column only_one;
create unique index push_key_current on notifications.push_key ((true)) where replaced_at is null;

-- A browser without one subscribed before this was written down, or without saying with which: with the key of its time.
alter table notifications.push_subscription add column key_id uuid references notifications.push_key on delete cascade;
update notifications.push_subscription set key_id = (select id from notifications.push_key);
create index push_subscription_key on notifications.push_subscription (key_id);
