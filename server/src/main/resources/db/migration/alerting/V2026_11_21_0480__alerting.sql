create schema alerting;

-- What was measured: one row for each measure, group and minute. The value is num / den, so that minutes add up to any
-- span. The group of everything is the empty text.
create table alerting.sample (
    measure   text             not null,
    group_key text             not null,
    minute    timestamptz      not null,
    num       double precision not null,
    den       double precision not null,
    primary key (measure, minute, group_key)
);
create index sample_minute on alerting.sample (minute);
-- Groups are deleted weeks before the whole; the sweep must not walk over what stays.
create index sample_group_minute on alerting.sample (minute) where group_key <> '';

-- slug names a rule the platform came with; told_at is when somebody was last told of its alerts.
create table alerting.rule (
    id         uuid primary key,
    slug       text unique,
    version    bigint      not null,
    enabled    boolean     not null,
    terms      jsonb       not null,
    created_at timestamptz not null,
    told_at    timestamptz
);

create table alerting.rule_version (
    rule_id    uuid        not null,
    version    bigint      not null,
    enabled    boolean     not null,
    terms      jsonb       not null,
    changed_at timestamptz not null,
    changed_by uuid,
    primary key (rule_id, version)
);

-- The default rules that were laid in once: one the operator took away does not come back.
create table alerting.known_default (
    slug text primary key
);

-- A rule's way with one group, from the first moment its condition held. It keeps what the rule was called then. over:
-- the condition was well afterwards, so that the next time is another alert.
create table alerting.alert (
    id              uuid primary key,
    rule_id         uuid             not null,
    rule_version    bigint           not null,
    rule_slug       text,
    rule_name       text             not null,
    measure         text             not null,
    group_key       text             not null,
    severity        text             not null check (severity in ('info', 'warning', 'critical')),
    phase           text             not null check (phase in ('pending', 'firing', 'resolved')),
    phase_since     timestamptz      not null,
    well_since      timestamptz,
    over            boolean          not null default false,
    started_at      timestamptz      not null,
    fired_at        timestamptz,
    resolved_at     timestamptz,
    resolved_by     uuid,
    acknowledged_at timestamptz,
    acknowledged_by uuid,
    value           double precision not null,
    limit_value     double precision not null,
    peak            double precision not null,
    told_level      int              not null default 0,
    told_at         timestamptz,
    end_told        boolean          not null default false
);
create unique index alert_open on alerting.alert (rule_id, group_key) where not over;
create index alert_phase on alerting.alert (phase, id desc);
create index alert_end_untold on alerting.alert (id) where phase = 'resolved' and told_level > 0 and not end_told;

-- Everything that happened to an alert, in order; never changed.
create table alerting.alert_event (
    alert_id uuid        not null references alerting.alert (id) on delete cascade,
    seq      int         not null,
    at       timestamptz not null,
    kind     text        not null,
    actor_id uuid,
    detail   text,
    primary key (alert_id, seq)
);

-- What is known and to be told no further for a while. What is null matches everything.
create table alerting.silence (
    id         uuid primary key,
    rule_id    uuid,
    group_key  text,
    severity   text check (severity in ('info', 'warning', 'critical')),
    reason     text        not null,
    starts_at  timestamptz not null,
    until      timestamptz not null,
    created_by uuid        not null,
    ended_at   timestamptz
);
create index silence_until on alerting.silence (until);

-- One evaluation at a time, and when the last one was.
create table alerting.heartbeat (
    only_row boolean primary key check (only_row),
    at       timestamptz not null
);
