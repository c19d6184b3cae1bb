-- Rows of dropped days that a legal hold covers, until it is released.
create table activity.held_action (
    like activity.action including defaults,
    primary key (id)
);
