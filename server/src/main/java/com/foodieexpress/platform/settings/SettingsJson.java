package com.foodieexpress.platform.settings;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.foodieexpress.platform.access.Permission;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// All settings as administrators see them.
record SettingsJson(
        long version, Instant changedAt, @Nullable UUID changedBy, String reason, List<GroupJson> groups) {

    /// A text in both languages.
    record WordsJson(String en, String fr) {}

    /// `owner` is the module that reads them; `permission` is what changing them takes.
    record GroupJson(String key, WordsJson title, String owner, Permission permission, List<SettingJson> settings) {}

    /// `set` is true where an administrator chose the value; the others follow the default.
    record SettingJson(
            String key,
            String type,
            Unit unit,
            WordsJson title,
            WordsJson description,
            @JsonProperty("default") Object defaultValue,
            @Nullable Number min,
            @Nullable Number max,
            Object value,
            boolean set) {}

    /// One version in the history; `values` only where one version is asked for.
    record VersionJson(
            long version,
            Instant changedAt,
            @Nullable UUID changedBy,
            String reason,
            @Nullable Long revertedTo,
            List<SettingValues.Change> changes,
            @Nullable Map<String, Object> values) {

        static VersionJson inList(SettingsVersion version) {
            return of(version, null);
        }

        static VersionJson whole(SettingsVersion version) {
            return of(version, version.values().all());
        }

        private static VersionJson of(SettingsVersion version, @Nullable Map<String, Object> values) {
            return new VersionJson(
                    version.version(),
                    version.changedAt(),
                    version.changedBy(),
                    version.reason(),
                    version.revertedTo(),
                    version.changes(),
                    values);
        }
    }

    static SettingsJson of(SettingsVersion version, SettingsRegistry registry) {
        return new SettingsJson(
                version.version(),
                version.changedAt(),
                version.changedBy(),
                version.reason(),
                registry.groups().stream()
                        .map(group -> group(group, version.values()))
                        .toList());
    }

    private static GroupJson group(GroupDefinition<?> group, SettingValues values) {
        SettingsGroup about = group.about();
        return new GroupJson(
                about.key(),
                new WordsJson(about.title(), about.titleFr()),
                group.owner(),
                about.permission(),
                group.settings().stream()
                        .map(setting -> setting(setting, values))
                        .toList());
    }

    private static SettingJson setting(SettingDefinition setting, SettingValues values) {
        return new SettingJson(
                setting.key(),
                setting.kind().wire(),
                setting.unit(),
                new WordsJson(setting.title(), setting.titleFr()),
                new WordsJson(setting.about(), setting.aboutFr()),
                setting.defaultValue(),
                setting.min(),
                setting.max(),
                values.all().getOrDefault(setting.key(), setting.defaultValue()),
                values.set().contains(setting.key()));
    }
}
