package com.foodieexpress.bench;

import java.nio.file.Path;
import java.util.Map;

/// What the launcher hands over: the repository and the options behind the suite's name (`--runs 5`).
public record Setting(Path repository, Map<String, String> options) {

    public Setting {
        options = Map.copyOf(options);
    }

    public int number(String option, int otherwise) {
        String value = options.get(option);
        return value == null ? otherwise : Integer.parseInt(value);
    }

    /// A scratch folder below `.cache`, outside of everything a person keeps.
    public Path scratch(String name) {
        return repository.resolve(".cache/bench").resolve(name);
    }
}
