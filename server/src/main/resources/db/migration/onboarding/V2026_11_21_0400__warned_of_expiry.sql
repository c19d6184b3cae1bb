-- The shortest notice given that this paper runs out, in days; null before the first.
alter table onboarding.document add column warned_days int;
