-- What was told about an order is read back when its way is replayed.
create index notification_order on notifications.notification (order_id) where order_id is not null;
