package com.foodieexpress.alerting.internal;

import com.foodieexpress.platform.db.Tx;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;

/// SQL of webhooks.
final class WebhookStore {

    List<Webhook> listAll(Tx tx) {
        return tx.query("select * from alerting.channel order by name limit 100")
                .map(WebhookStore::webhook)
                .list();
    }

    Optional<Webhook> find(Tx tx, UUID id) {
        return tx.query("select * from alerting.channel where id = :id")
                .bind("id", id)
                .map(WebhookStore::webhook)
                .findOne();
    }

    Optional<Webhook> findByName(Tx tx, String name) {
        return tx.query("select * from alerting.channel where name = :name")
                .bind("name", name)
                .map(WebhookStore::webhook)
                .findOne();
    }

    /// False when there is one of this name.
    boolean insert(Tx tx, Webhook webhook) {
        return tx.update("""
                        insert into alerting.channel (id, name, host, address_sealed, secret_sealed, created_at)
                        values (:id, :name, :host, :address, :secret, :at) on conflict do nothing""")
                        .bind("id", webhook.id())
                        .bind("name", webhook.name())
                        .bind("host", webhook.host())
                        .bind("address", webhook.sealedAddress())
                        .bind("secret", webhook.sealedSecret())
                        .bind("at", webhook.createdAt())
                        .execute()
                > 0;
    }

    boolean delete(Tx tx, UUID id) {
        return tx.update("delete from alerting.channel where id = :id")
                        .bind("id", id)
                        .execute()
                > 0;
    }

    private static Webhook webhook(ResultSet row, StatementContext context) throws SQLException {
        return new Webhook(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("host"),
                row.getBytes("address_sealed"),
                row.getBytes("secret_sealed"),
                row.getTimestamp("created_at").toInstant());
    }
}
