-- The sandbox holds money once for each key, also when it is asked twice at the same moment.
alter table payments.sandbox_charge add column key text unique;

-- Money is taken or let go, never both.
alter table payments.payment
    add constraint payment_taken_or_not check (state = 'CAPTURED' or captured_minor = 0);
