-- What would have been shown in a browser is in the demo's outbox too.
alter table platform.outbox_message drop constraint outbox_message_channel_check;
alter table platform.outbox_message add constraint outbox_message_channel_check
    check (channel in ('email', 'sms', 'push'));
