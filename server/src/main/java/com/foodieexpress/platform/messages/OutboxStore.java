package com.foodieexpress.platform.messages;

import com.foodieexpress.platform.db.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// SQL of the demo's outbox.
final class OutboxStore {

    record Sent(
            UUID id,
            Channel channel,
            String to,
            @Nullable String subject,
            String text,
            @Nullable String html,
            Instant sentAt) {}

    void insert(Tx tx, UUID id, Message message, Instant at) {
        tx.update("""
                        insert into platform.outbox_message (id, channel, recipient, subject, body, html, sent_at)
                        values (:id, :channel, :recipient, :subject, :body, :html, :at)""")
                .bind("id", id)
                .bind("channel", message.channel().wire())
                .bind("recipient", message.to())
                .bind("subject", message.subject())
                .bind("body", message.text())
                .bind("html", message.html())
                .bind("at", at)
                .execute();
    }

    List<Sent> listNewest(Tx tx, Instant since, int limit) {
        return tx.query("""
                        select * from platform.outbox_message
                        where sent_at > :since order by sent_at desc, id desc limit :limit""")
                .bind("since", since)
                .bind("limit", limit)
                .map((row, context) -> new Sent(
                        row.getObject("id", UUID.class),
                        Channel.valueOf(row.getString("channel").toUpperCase(Locale.ROOT)),
                        row.getString("recipient"),
                        row.getString("subject"),
                        row.getString("body"),
                        row.getString("html"),
                        row.getTimestamp("sent_at").toInstant()))
                .list();
    }

    void deleteBefore(Tx tx, Instant before) {
        tx.update("delete from platform.outbox_message where sent_at < :before")
                .bind("before", before)
                .execute();
    }
}
