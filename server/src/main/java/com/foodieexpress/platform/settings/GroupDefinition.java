package com.foodieexpress.platform.settings;

import com.foodieexpress.platform.settings.SettingDefinition.Kind;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A group as declared: read once from its record, builds the record from values.
record GroupDefinition<T extends Record>(
        Class<T> type, SettingsGroup about, List<SettingDefinition> settings, Constructor<T> constructor) {

    private static final String ROOT = "com.foodieexpress.";

    /// Throws [IllegalStateException] for a declaration that contradicts itself, so that it cannot leave the build.
    static <T extends Record> GroupDefinition<T> of(Class<T> type) {
        SettingsGroup about = type.getAnnotation(SettingsGroup.class);
        if (about == null) {
            throw new IllegalStateException(type.getName() + " is no group of settings");
        }
        var settings = new ArrayList<SettingDefinition>();
        for (RecordComponent component : type.getRecordComponents()) {
            settings.add(setting(about.key(), component));
        }
        var definition = new GroupDefinition<>(type, about, List.copyOf(settings), constructor(type));
        definition.requireAllowed(definition.defaults());
        return definition;
    }

    /// The module the group was declared in: the first package below the root package.
    String owner() {
        String inside = type.getPackageName().substring(ROOT.length());
        int dot = inside.indexOf('.');
        return dot < 0 ? inside : inside.substring(0, dot);
    }

    Map<String, Object> defaults() {
        var values = new LinkedHashMap<String, Object>();
        settings.forEach(setting -> values.put(setting.key(), setting.defaultValue()));
        return values;
    }

    /// `values` has one for each key of the group.
    T build(Map<String, Object> values) {
        Object[] arguments = settings.stream()
                .map(setting -> setting.toJava(values.getOrDefault(setting.key(), setting.defaultValue())))
                .toArray();
        try {
            return constructor.newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("settings " + type.getName() + " cannot be built", e);
        }
    }

    /// What of the values does not fit together, by key.
    Map<String, List<String>> conflicts(Map<String, Object> values) {
        var found = new LinkedHashMap<String, List<String>>();
        if (build(values) instanceof CrossChecked checked) {
            checked.check((component, text) -> found.computeIfAbsent(
                            about.key() + "." + component, unused -> new ArrayList<>())
                    .add(text));
        }
        return found;
    }

    private void requireAllowed(Map<String, Object> values) {
        for (SettingDefinition setting : settings) {
            try {
                setting.inRange(setting.defaultValue());
            } catch (SettingDefinition.NotAllowed e) {
                throw new IllegalStateException(setting.key() + ": the default " + e.text(), e);
            }
        }
        if (!conflicts(values).isEmpty()) {
            throw new IllegalStateException("defaults that contradict each other: " + conflicts(values));
        }
    }

    private static SettingDefinition setting(String group, RecordComponent component) {
        Setting about = component.getAnnotation(Setting.class);
        String key = group + "." + component.getName();
        if (about == null) {
            throw new IllegalStateException(key + " is not described");
        }
        Kind kind = kind(key, component.getType());
        return new SettingDefinition(
                key,
                component.getName(),
                kind,
                component.getType(),
                component.getType() == Duration.class ? Unit.SECONDS : about.unit(),
                kind == Kind.SWITCH ? Boolean.valueOf(about.value()) : number(kind, about.value()),
                kind == Kind.SWITCH ? null : number(kind, about.min()),
                kind == Kind.SWITCH ? null : number(kind, about.max()),
                about.title(),
                about.titleFr(),
                about.about(),
                about.aboutFr());
    }

    private static Kind kind(String key, Class<?> type) {
        if (type == boolean.class) {
            return Kind.SWITCH;
        }
        if (type == double.class) {
            return Kind.NUMBER;
        }
        if (type == int.class || type == long.class || type == Duration.class) {
            return Kind.INTEGER;
        }
        throw new IllegalStateException(key + " has a type that no setting has: " + type.getName());
    }

    private static Number number(Kind kind, String text) {
        if (kind == Kind.NUMBER) {
            return Double.valueOf(text);
        }
        return Long.valueOf(text);
    }

    private static <T extends Record> Constructor<T> constructor(Class<T> type) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            Constructor<T> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every record has it", e);
        }
    }
}
