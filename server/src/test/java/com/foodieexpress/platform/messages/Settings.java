package com.foodieexpress.platform.messages;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;

/// Settings as the environment would give them.
final class Settings {

    private Settings() {}

    static <T> T of(Class<T> mapping, Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(values, "test", 100))
                .withMapping(mapping)
                .build()
                .getConfigMapping(mapping);
    }
}
