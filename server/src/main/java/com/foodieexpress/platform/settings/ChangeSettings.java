package com.foodieexpress.platform.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.access.AccessTable;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.access.Permission;
import com.foodieexpress.platform.access.Role;
import com.foodieexpress.platform.audit.AuditAction;
import com.foodieexpress.platform.audit.AuditEntry;
import com.foodieexpress.platform.audit.AuditTrail;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.events.EventLog;
import com.foodieexpress.platform.events.NewEvent;
import com.foodieexpress.platform.time.BusinessClock;
import com.foodieexpress.platform.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Makes new versions of the settings. One at a time, on the version the administrator saw.
@ApplicationScoped
class ChangeSettings {

    /// The settings as the entity of their events.
    static final UUID ENTITY = new UUID(0x5e77_1265_0000_7000L, 0x8000_0000_0000_0001L);

    private static final Logger LOG = Logger.getLogger(ChangeSettings.class);

    private final Database database;
    private final SettingsRegistry registry;
    private final LiveSettings live;
    private final EventLog log;
    private final AuditTrail trail;
    private final BusinessClock businessClock;
    private final WallClock wallClock;
    private final SettingsVersionStore store;

    ChangeSettings(
            Database database,
            SettingsRegistry registry,
            LiveSettings live,
            EventLog log,
            AuditTrail trail,
            BusinessClock businessClock,
            WallClock wallClock) {
        this.database = database;
        this.registry = registry;
        this.live = live;
        this.log = log;
        this.trail = trail;
        this.businessClock = businessClock;
        this.wallClock = wallClock;
        this.store = new SettingsVersionStore(registry);
    }

    /// Answers the version that holds afterwards, which is the one before when nothing differs. `expected` null takes
    /// whatever version there is. Refuses `settings.changed-meanwhile` (412), and values that are not allowed (400)
    /// naming each.
    SettingsVersion change(@Nullable Long expected, Map<String, JsonNode> changes, String reason, Actor actor) {
        return write(expected, reason, actor, null, before -> registry.change(before, changes));
    }

    /// Makes the values of an earlier version hold again, under a new number. Refuses `settings.unknown-version` (404)
    /// and what [#change] refuses: ranges may have been narrowed since.
    SettingsVersion revert(@Nullable Long expected, long version, String reason, Actor actor) {
        SettingValues wanted = database.read(tx -> store.find(tx, version))
                .map(SettingsVersion::values)
                .orElseThrow(ChangeSettings::unknownVersion);
        return write(expected, reason, actor, version, before -> registry.restore(before, wanted));
    }

    /// Takes up this release's settings and defaults. Changes nothing when they are what holds.
    SettingsVersion adoptRelease() {
        return write(null, "Defaults of this release", Actor.SYSTEM, null, registry::adopt);
    }

    private SettingsVersion write(
            @Nullable Long expected,
            String reason,
            Actor actor,
            @Nullable Long revertedTo,
            UnaryOperator<SettingValues> change) {
        return database.write(tx -> {
            store.lock(tx);
            SettingsVersion before = store.latest(tx).orElse(null);
            requireUnchanged(tx, expected, before);
            SettingValues old = before == null ? new SettingValues(Map.of(), Set.of()) : before.values();
            SettingValues values = change.apply(old);
            if (before != null && values.equals(old)) {
                return before;
            }
            requirePermissions(old, values, actor);
            var version = new SettingsVersion(
                    before == null ? 1 : before.version() + 1,
                    values,
                    before == null ? List.of() : old.changesTo(values),
                    actor.userId(),
                    wallClock.instant(),
                    reason,
                    revertedTo);
            add(tx, version, actor);
            return version;
        });
    }

    private void requirePermissions(SettingValues before, SettingValues after, Actor actor) {
        if (!actor.is(Role.ADMIN)) {
            return;
        }
        for (SettingValues.Change change : before.changesTo(after)) {
            Permission permission = registry.permission(change.key());
            if (!actor.may(permission)) {
                throw AccessTable.lacking(permission);
            }
        }
    }

    private void add(Tx tx, SettingsVersion version, Actor actor) {
        store.insert(tx, version);
        trail.append(
                tx,
                AuditEntry.of(actor, AuditAction.SETTINGS_CHANGE)
                        .on("settings", Long.toString(version.version()))
                        .with(
                                "keys",
                                version.changes().stream()
                                        .map(SettingValues.Change::key)
                                        .toList())
                        .with("revertedTo", version.revertedTo()));
        var data = Map.of("version", version.version());
        log.append(
                tx,
                new NewEvent(LiveSettings.EVENT, "settings", ENTITY, List.of(), data, actor, businessClock.instant()));
        tx.afterCommit(() -> {
            live.install(version);
            LOG.infof(
                    "settings version=%d changes=%d",
                    version.version(), version.changes().size());
        });
    }

    private void requireUnchanged(Tx tx, @Nullable Long expected, @Nullable SettingsVersion now) {
        long current = now == null ? 0 : now.version();
        if (expected == null || expected == current) {
            return;
        }
        List<String> keys = now == null
                ? List.of()
                : store
                        .find(tx, expected)
                        .map(seen -> seen.values().changesTo(now.values()))
                        .orElse(now.changes())
                        .stream()
                        .map(SettingValues.Change::key)
                        .toList();
        throw new Refusal(
                "settings.changed-meanwhile",
                Refusal.Kind.PRECONDITION_FAILED,
                "The settings were changed meanwhile; look at them again",
                Map.of("version", current, "changed", keys));
    }

    static Refusal unknownVersion() {
        return Refusal.notFound("settings.unknown-version", "There is no such version of the settings");
    }
}
