-- The figures of a day, week or month of the market as they stood when it was over. One for each period, whoever made it.
create table analytics.report (
    id      uuid primary key,
    kind    text        not null check (kind in ('daily', 'weekly', 'monthly')),
    -- the first day of the period
    day     date        not null,
    made_at timestamptz not null,
    figures text        not null,
    unique (kind, day)
);

-- Which administrators get which reports by mail.
create table analytics.report_reader (
    account_id uuid primary key,
    kinds      text[] not null,
    language   text   not null check (language in ('en', 'fr'))
);

-- What was mailed to whom, so that a job that is run again mails nobody twice.
create table analytics.report_mail (
    report_id  uuid        not null references analytics.report on delete cascade,
    account_id uuid        not null,
    sent_at    timestamptz not null,
    primary key (report_id, account_id)
);
