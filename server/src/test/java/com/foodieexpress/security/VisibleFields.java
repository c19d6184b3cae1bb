package com.foodieexpress.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.foodieexpress.platform.access.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// `contracts/visible-fields.txt`: which role finds which field in which answer. A field that is not in it may not be
/// answered.
///
/// A line that begins at the margin names a route; the lines under it name roles, a colon, and fields with their way
/// from the top. `[]` stands for any place of a list, `{}` for any key of a map.
final class VisibleFields {

    private static final Path FILE = root().resolve("contracts/visible-fields.txt");
    private static final String TOP = """
            # Which role finds which field in which answer. Checked on real answers by AccessMatrixTest; a field that is
            # not here fails it. New rows: ./mvnw -pl server test -Dtest=AccessMatrixTest -DwriteContracts=true adds what
            # it saw: look at each line before you keep it.
            """;

    /// Keys that are data, not names.
    private static final Set<String> MAPS = Set.of("args", "breakdown");

    private final Map<String, Map<String, Set<String>>> rolesByField = new TreeMap<>();
    private final Map<String, Map<String, Set<String>>> seen = new TreeMap<>();

    static VisibleFields read() {
        var fields = new VisibleFields();
        String route = "";
        for (String line : lines()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (!line.startsWith(" ")) {
                route = line.strip();
                continue;
            }
            String[] parts = line.strip().split(": ", 2);
            for (String field : parts[1].split(" ")) {
                fields.rolesOf(fields.rolesByField, route, field).addAll(List.of(parts[0].split(",")));
            }
        }
        return fields;
    }

    private static List<String> lines() {
        try {
            return Files.exists(FILE) ? Files.readAllLines(FILE) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What is in the answer and not in the file.
    List<String> strange(String route, Role role, JsonNode answer) {
        Set<String> paths = new TreeSet<>();
        gather(answer, "", paths);
        List<String> strange = new ArrayList<>();
        for (String path : paths) {
            rolesOf(seen, route, path).add(role.wire());
            if (!rolesByField
                    .getOrDefault(route, Map.of())
                    .getOrDefault(path, Set.of())
                    .contains(role.wire())) {
                strange.add(route + " shows " + role.wire() + " the field " + path);
            }
        }
        return strange;
    }

    private static void gather(JsonNode node, String at, Set<String> paths) {
        if (node.isArray()) {
            node.forEach(each -> gather(each, at + "[]", paths));
        } else if (node.isObject()) {
            boolean map = MAPS.contains(at.substring(at.lastIndexOf('.') + 1));
            node.properties()
                    .forEach(each -> gather(
                            each.getValue(), (at.isEmpty() ? "" : at + ".") + (map ? "{}" : each.getKey()), paths));
        } else {
            paths.add(at.isEmpty() ? "." : at);
        }
    }

    private Set<String> rolesOf(Map<String, Map<String, Set<String>>> table, String route, String field) {
        return table.computeIfAbsent(route, key -> new TreeMap<>()).computeIfAbsent(field, key -> new TreeSet<>());
    }

    /// Adds what was seen to the file.
    void write() throws IOException {
        seen.forEach((route, fields) -> fields.forEach(
                (field, roles) -> rolesOf(rolesByField, route, field).addAll(roles)));
        var text = new StringBuilder(TOP);
        rolesByField.forEach((route, fields) -> {
            text.append('\n').append(route).append('\n');
            Map<String, List<String>> byRoles = new TreeMap<>();
            fields.forEach((field, roles) -> byRoles.computeIfAbsent(
                            Arrays.stream(Role.values())
                                    .map(Role::wire)
                                    .filter(roles::contains)
                                    .collect(Collectors.joining(",")),
                            key -> new ArrayList<>())
                    .add(field));
            byRoles.forEach((roles, names) -> text.append("    ")
                    .append(roles)
                    .append(": ")
                    .append(String.join(" ", names))
                    .append('\n'));
        });
        Files.writeString(FILE, text.toString());
    }

    private static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.exists(folder.resolve("foodie"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException("not inside the repository");
        }
        return folder;
    }
}
