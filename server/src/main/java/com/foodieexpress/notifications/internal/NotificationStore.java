package com.foodieexpress.notifications.internal;

import com.fasterxml.jackson.core.type.TypeReference;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.json.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/// SQL of notifications and of the unread counts.
final class NotificationStore {

    /// False when the person has been told already.
    boolean insert(Tx tx, Notification notification) {
        return tx.update("""
                        insert into notifications.notification
                            (id, recipient_id, event_id, title_key, category, title, body, args, order_id, created_at)
                        values (:id, :recipient, :event, :titleKey, :category, :title, :body, :args::jsonb, :order,
                            :createdAt)
                        on conflict do nothing""")
                        .bind("id", notification.id())
                        .bind("recipient", notification.recipientId())
                        .bind("event", notification.eventId())
                        .bind("titleKey", notification.titleKey())
                        .bind("category", notification.category())
                        .bind("title", notification.title())
                        .bind("body", notification.body())
                        .bind("args", Json.write(notification.args()))
                        .bind("order", notification.orderId())
                        .bind("createdAt", notification.createdAt())
                        .execute()
                > 0;
    }

    /// Counts one more unread and answers how many there are; holds the inbox until the transaction ends.
    int addUnread(Tx tx, UUID recipientId) {
        return tx.query("""
                        insert into notifications.inbox (recipient_id, unread) values (:recipient, 1)
                        on conflict (recipient_id) do update set unread = notifications.inbox.unread + 1
                        returning unread""").bind("recipient", recipientId).mapTo(Integer.class).one();
    }

    int unread(Tx tx, UUID recipientId) {
        return tx.query("select unread from notifications.inbox where recipient_id = :recipient")
                .bind("recipient", recipientId)
                .mapTo(Integer.class)
                .findOne()
                .orElse(0);
    }

    void lockInbox(Tx tx, UUID recipientId) {
        tx.query("select unread from notifications.inbox where recipient_id = :recipient for update")
                .bind("recipient", recipientId)
                .mapTo(Integer.class)
                .findOne();
    }

    void subtractUnread(Tx tx, UUID recipientId, int read) {
        tx.update("update notifications.inbox set unread = unread - :read where recipient_id = :recipient")
                .bind("read", read)
                .bind("recipient", recipientId)
                .execute();
    }

    /// Newest first, strictly before `before`.
    List<Notification> list(Tx tx, UUID recipientId, @Nullable UUID before, int limit) {
        return tx.query("""
                        select * from notifications.notification
                        where recipient_id = :recipient and (:before::uuid is null or id < :before)
                        order by id desc limit :limit""")
                .bind("recipient", recipientId)
                .bind("before", before)
                .bind("limit", limit)
                .map(NotificationStore::row)
                .list();
    }

    /// Of everybody, oldest first.
    List<Notification> listOfOrder(Tx tx, UUID orderId, int limit) {
        return tx.query("select * from notifications.notification where order_id = :order order by id limit :limit")
                .bind("order", orderId)
                .bind("limit", limit)
                .map(NotificationStore::row)
                .list();
    }

    void deleteOf(Tx tx, UUID recipientId) {
        tx.update("delete from notifications.notification where recipient_id = :recipient")
                .bind("recipient", recipientId)
                .execute();
        tx.update("delete from notifications.inbox where recipient_id = :recipient")
                .bind("recipient", recipientId)
                .execute();
    }

    boolean exists(Tx tx, UUID recipientId, UUID id) {
        return tx.query(
                        "select exists (select 1 from notifications.notification where id = :id and recipient_id = :recipient)")
                .bind("id", id)
                .bind("recipient", recipientId)
                .mapTo(Boolean.class)
                .one();
    }

    /// Marks one (`only`) or all as read; answers how many were not before.
    int markRead(Tx tx, UUID recipientId, @Nullable UUID only, Instant at) {
        return tx.update("""
                        update notifications.notification set read_at = :at
                        where recipient_id = :recipient and read_at is null and (:only::uuid is null or id = :only)""")
                .bind("at", at)
                .bind("recipient", recipientId)
                .bind("only", only)
                .execute();
    }

    private static Notification row(ResultSet row, StatementContext context) throws SQLException {
        Timestamp readAt = row.getTimestamp("read_at");
        return new Notification(
                row.getObject("id", UUID.class),
                row.getObject("recipient_id", UUID.class),
                row.getObject("event_id", UUID.class),
                row.getString("title_key"),
                row.getString("category"),
                row.getString("title"),
                row.getString("body"),
                Json.read(row.getString("args"), new TypeReference<>() {}),
                row.getObject("order_id", UUID.class),
                row.getTimestamp("created_at").toInstant(),
                readAt == null ? null : readAt.toInstant());
    }
}
