package com.foodieexpress.platform.settings;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.access.Permission;
import com.foodieexpress.platform.json.Json;
import com.foodieexpress.platform.settings.SettingDefinition.NotAllowed;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// All settings there are, gathered from the modules.
@ApplicationScoped
class SettingsRegistry {

    private final List<GroupDefinition<?>> groups = new ArrayList<>();
    private final Map<String, SettingDefinition> byKey = new LinkedHashMap<>();
    private final Map<String, GroupDefinition<?>> groupOfKey = new LinkedHashMap<>();

    SettingsRegistry(@All List<DeclaredSettings> modules) {
        modules.forEach(module -> module.groups().forEach(this::add));
        groups.sort((a, b) -> a.about().key().compareTo(b.about().key()));
    }

    List<GroupDefinition<?>> groups() {
        return List.copyOf(groups);
    }

    Optional<SettingDefinition> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /// What an administrator must hold to change the setting.
    Permission permission(String key) {
        GroupDefinition<?> group = groupOfKey.get(key);
        return group == null ? Permission.SYSTEM_SETTINGS : group.about().permission();
    }

    SettingValues defaults() {
        var values = new TreeMap<String, Object>();
        byKey.forEach((key, setting) -> values.put(key, setting.defaultValue()));
        return new SettingValues(values, Set.of());
    }

    /// Stored values under this release: what an administrator set stays while it is allowed, everything else takes the
    /// release's default. Settings of another release are kept as they are, for the nodes that still run it.
    SettingValues adopt(SettingValues stored) {
        SettingValues adopted = stored;
        for (SettingDefinition setting : byKey.values()) {
            Object kept = stored.set().contains(setting.key()) ? allowed(setting, stored) : null;
            adopted = kept == null
                    ? adopted.without(setting.key(), setting.defaultValue())
                    : adopted.with(setting.key(), kept);
        }
        return adopted;
    }

    /// The values of an earlier version, for the settings there are now. Refuses like [#change].
    SettingValues restore(SettingValues before, SettingValues wanted) {
        var changes = new LinkedHashMap<String, JsonNode>();
        for (SettingDefinition setting : byKey.values()) {
            Object value = wanted.all().get(setting.key());
            boolean set = value != null && wanted.set().contains(setting.key());
            changes.put(setting.key(), set ? Json.MAPPER.valueToTree(value) : NullNode.instance);
        }
        return change(before, changes);
    }

    /// Reads stored values. A number of a setting this release does not know is kept as it stands.
    SettingValues read(JsonNode stored, Set<String> set) {
        var values = new TreeMap<String, Object>();
        stored.properties().forEach(entry -> values.put(entry.getKey(), value(entry.getKey(), entry.getValue())));
        return new SettingValues(values, set);
    }

    private Object value(String key, JsonNode node) {
        SettingDefinition setting = byKey.get(key);
        if (setting != null) {
            try {
                return setting.read(node);
            } catch (NotAllowed changedType) {
                return setting.defaultValue();
            }
        }
        if (node.isBoolean()) {
            return node.booleanValue();
        }
        if (node.isIntegralNumber()) {
            return node.longValue();
        }
        return node.doubleValue();
    }

    private static @Nullable Object allowed(SettingDefinition setting, SettingValues stored) {
        Object value = stored.all().get(setting.key());
        try {
            return value == null ? null : setting.inRange(value);
        } catch (NotAllowed outOfRange) {
            return null;
        }
    }

    SettingsSnapshot snapshot(long version, SettingValues values) {
        var records = new ArrayList<Record>();
        groups.forEach(group -> records.add(group.build(values.all())));
        return SettingsSnapshot.of(version, records);
    }

    /// The values with these changes; a JSON null takes a setting back to its default. Refuses naming every key that is
    /// unknown, of the wrong type, out of range, or at odds with another one.
    SettingValues change(SettingValues before, Map<String, JsonNode> changes) {
        var errors = new LinkedHashMap<String, List<String>>();
        SettingValues after = before;
        for (var change : changes.entrySet()) {
            try {
                after = changed(after, known(change.getKey()), change.getValue());
            } catch (NotAllowed e) {
                errors.put(change.getKey(), List.of(e.text()));
            }
        }
        if (errors.isEmpty()) {
            errors.putAll(conflicts(after));
        }
        if (!errors.isEmpty()) {
            throw Refusal.invalid(errors);
        }
        return after;
    }

    Map<String, List<String>> conflicts(SettingValues values) {
        var errors = new LinkedHashMap<String, List<String>>();
        groups.forEach(group -> errors.putAll(group.conflicts(values.all())));
        return errors;
    }

    private static SettingValues changed(SettingValues values, SettingDefinition setting, JsonNode wanted)
            throws NotAllowed {
        return wanted.isNull()
                ? values.without(setting.key(), setting.defaultValue())
                : values.with(setting.key(), setting.inRange(setting.read(wanted)));
    }

    private SettingDefinition known(String key) throws NotAllowed {
        SettingDefinition setting = byKey.get(key);
        if (setting == null) {
            throw new NotAllowed("is no setting");
        }
        return setting;
    }

    private void add(Class<? extends Record> type) {
        GroupDefinition<?> group = GroupDefinition.of(type);
        if (groups.stream()
                .anyMatch(other -> other.about().key().equals(group.about().key()))) {
            throw new IllegalStateException(
                    "two groups of settings are called " + group.about().key());
        }
        groups.add(group);
        group.settings().forEach(setting -> {
            byKey.put(setting.key(), setting);
            groupOfKey.put(setting.key(), group);
        });
    }
}
