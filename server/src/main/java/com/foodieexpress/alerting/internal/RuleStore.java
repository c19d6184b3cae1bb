package com.foodieexpress.alerting.internal;

import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.json.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/// SQL of rules and their versions.
final class RuleStore {

    record Version(
            long version,
            boolean enabled,
            Rule.Terms terms,
            Instant at,
            @Nullable UUID by) {}

    List<Rule> listAll(Tx tx) {
        return tx.query("select * from alerting.rule order by created_at, id limit 1000")
                .map(RuleStore::rule)
                .list();
    }

    Optional<Rule> find(Tx tx, UUID id) {
        return tx.query("select * from alerting.rule where id = :id")
                .bind("id", id)
                .map(RuleStore::rule)
                .findOne();
    }

    Optional<Rule> lock(Tx tx, UUID id) {
        return tx.query("select * from alerting.rule where id = :id for update")
                .bind("id", id)
                .map(RuleStore::rule)
                .findOne();
    }

    int count(Tx tx) {
        return tx.query("select count(*) from alerting.rule")
                .mapTo(Integer.class)
                .one();
    }

    void insert(Tx tx, Rule rule, Instant at, @Nullable UUID by) {
        tx.update("""
                        insert into alerting.rule (id, slug, version, enabled, terms, created_at)
                        values (:id, :slug, :version, :enabled, :terms::jsonb, :at)""")
                .bind("id", rule.id())
                .bind("slug", rule.slug())
                .bind("version", rule.version())
                .bind("enabled", rule.enabled())
                .bind("terms", Json.write(rule.terms()))
                .bind("at", at)
                .execute();
        note(tx, rule, at, by);
    }

    void update(Tx tx, Rule rule, Instant at, @Nullable UUID by) {
        tx.update("""
                        update alerting.rule set version = :version, enabled = :enabled, terms = :terms::jsonb
                        where id = :id""")
                .bind("id", rule.id())
                .bind("version", rule.version())
                .bind("enabled", rule.enabled())
                .bind("terms", Json.write(rule.terms()))
                .execute();
        note(tx, rule, at, by);
    }

    void delete(Tx tx, UUID id) {
        tx.update("delete from alerting.rule where id = :id").bind("id", id).execute();
    }

    /// False when this default rule was laid in before.
    boolean introduce(Tx tx, String slug) {
        return tx.update("insert into alerting.known_default (slug) values (:slug) on conflict do nothing")
                        .bind("slug", slug)
                        .execute()
                > 0;
    }

    /// Newest first.
    List<Version> versions(Tx tx, UUID id) {
        return tx.query("select * from alerting.rule_version where rule_id = :id order by version desc limit 100")
                .bind("id", id)
                .map((row, context) -> new Version(
                        row.getLong("version"),
                        row.getBoolean("enabled"),
                        Json.read(row.getString("terms"), Rule.Terms.class),
                        row.getTimestamp("changed_at").toInstant(),
                        row.getObject("changed_by", UUID.class)))
                .list();
    }

    /// When somebody was last told of each rule's alerts.
    Map<UUID, Instant> told(Tx tx) {
        record Told(UUID id, Timestamp at) {}
        return tx
                .query("select id, told_at from alerting.rule where told_at is not null")
                .map((row, context) -> new Told(row.getObject("id", UUID.class), row.getTimestamp("told_at")))
                .list()
                .stream()
                .collect(Collectors.toMap(Told::id, each -> each.at().toInstant()));
    }

    void told(Tx tx, UUID id, Instant at) {
        tx.update("update alerting.rule set told_at = :at where id = :id")
                .bind("id", id)
                .bind("at", at)
                .execute();
    }

    private static void note(Tx tx, Rule rule, Instant at, @Nullable UUID by) {
        tx.update("""
                        insert into alerting.rule_version (rule_id, version, enabled, terms, changed_at, changed_by)
                        values (:id, :version, :enabled, :terms::jsonb, :at, :by)""")
                .bind("id", rule.id())
                .bind("version", rule.version())
                .bind("enabled", rule.enabled())
                .bind("terms", Json.write(rule.terms()))
                .bind("at", at)
                .bind("by", by)
                .execute();
    }

    private static Rule rule(ResultSet row, StatementContext context) throws SQLException {
        return new Rule(
                row.getObject("id", UUID.class),
                row.getString("slug"),
                row.getLong("version"),
                row.getBoolean("enabled"),
                Json.read(row.getString("terms"), Rule.Terms.class));
    }
}
