-- The version of the platform's settings a quote was priced with, and the one fee of it that may fall due later: both
-- stay with the order, whatever administrators change meanwhile.
alter table ordering.quote
    add column settings_version      bigint not null default 0,
    add column cancellation_fee_minor bigint not null default 200 check (cancellation_fee_minor >= 0);
alter table ordering.quote
    alter column settings_version drop default,
    alter column cancellation_fee_minor drop default;
alter table ordering.orders
    add column settings_version      bigint not null default 0,
    add column cancellation_fee_minor bigint not null default 200 check (cancellation_fee_minor >= 0);
alter table ordering.orders
    alter column settings_version drop default,
    alter column cancellation_fee_minor drop default;
