-- When the person behind a session last did something, where last_seen_at also counts a page that is merely open.
alter table identity.refresh_family add column acted_at timestamptz;
