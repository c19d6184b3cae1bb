create schema onboarding;

-- How far an account has come in a role. No row: nothing was done yet.
create table onboarding.progress (
    account_id   uuid        not null,
    role         text        not null check (role in ('restaurant', 'delivery')),
    status       text        not null check (status in ('DRAFT', 'SUBMITTED', 'UNDER_REVIEW', 'APPROVED', 'REJECTED')),
    reason       text,
    -- Why an administrator approved without papers.
    waiver       text,
    submitted_at timestamptz,
    decided_at   timestamptz,
    decided_by   uuid,
    primary key (account_id, role)
);
create index progress_queue on onboarding.progress (submitted_at, account_id);

create table onboarding.document (
    id          uuid primary key,
    account_id  uuid        not null,
    role        text        not null check (role in ('restaurant', 'delivery')),
    kind        text        not null,
    -- In the private file store, which knows no owner: whoever hands the content out asks this table.
    file_id     uuid        not null unique,
    media_type  text        not null,
    bytes       bigint      not null,
    expires_on  date,
    status      text        not null check (status in ('PENDING', 'APPROVED', 'REJECTED')),
    reason      text,
    uploaded_at timestamptz not null,
    decided_at  timestamptz,
    decided_by  uuid,
    unique (account_id, role, kind)
);
create index document_undecided on onboarding.document (account_id, role) where status = 'PENDING';
