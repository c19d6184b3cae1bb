package com.foodieexpress.house;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds SQL that names tables of another module. A module's schema is named like the module; `platform` has further
/// ones.
final class SqlBoundary {

    /// Schemas of parts of `platform`, which are packages and no modules.
    static final Set<String> OF_PLATFORM = Set.of("audit", "vault", "settings");

    /// Words that make a string a piece of SQL. A problem code such as `ordering.quote-expired` is none.
    private static final Pattern SQL =
            Pattern.compile("(?is)\\b(select\\b.*\\bfrom|insert\\s+into|update\\s+[\\w.\"]+(\\s+(as\\s+)?\\w+)?\\s+set"
                    + "|delete\\s+from|merge\\s+into|truncate|copy\\s+[\\w.\"]+|lock\\s+table|(create|alter|drop)\\s+(table|index|schema|view)"
                    + "|(from|join|into|using|only|references)\\s+\"?\\w+\"?\\.\"?\\w+)\\b");

    private static final Pattern SQL_COMMENT = Pattern.compile("--[^\\n]*|(?s)/\\*.*?\\*/");
    private static final Pattern SQL_TEXT = Pattern.compile("'(?:[^']|'')*'");

    private final Set<String> schemas;
    private final Pattern reference;

    SqlBoundary(Set<String> modules) {
        this.schemas = new TreeSet<>(modules);
        schemas.addAll(OF_PLATFORM);
        this.reference = Pattern.compile(
                "(?i)(?<![\\w.:/-])\"?(" + String.join("|", schemas) + ")\"?\\.(?=[\"a-z_]|$)(?![\\w]+-)");
    }

    /// Foreign tables named in the Java code of the modules below a root package's folder.
    SortedSet<String> violationsInCode(Path rootPackage) {
        SortedSet<String> found = new TreeSet<>();
        for (JavaSource source : JavaSource.below(rootPackage)) {
            Path inside = rootPackage.relativize(source.file());
            String module = inside.getNameCount() > 1 ? inside.getName(0).toString() : "";
            for (JavaSource.Text text : source.texts()) {
                if (SQL.matcher(text.value()).find()) {
                    addForeign(found, module, text.value(), inside + ":" + text.line());
                }
            }
        }
        return found;
    }

    /// Foreign tables named in migrations, which lie in one folder per module.
    SortedSet<String> violationsInMigrations(Path migrations) {
        SortedSet<String> found = new TreeSet<>();
        for (Path file : Repository.files(migrations, ".sql")) {
            Path inside = migrations.relativize(file);
            String module = inside.getName(0).toString();
            if (inside.getNameCount() < 2 || !schemas.contains(module)) {
                found.add(inside + ": migrations lie in the folder of their module");
                continue;
            }
            addForeign(found, module, Repository.text(file), inside.toString());
        }
        return found;
    }

    private void addForeign(Set<String> found, String module, String sql, String where) {
        String bare = SQL_TEXT.matcher(SQL_COMMENT.matcher(sql).replaceAll(" ")).replaceAll("''");
        Matcher named = reference.matcher(bare);
        while (named.find()) {
            String schema = named.group(1).toLowerCase(Locale.ROOT);
            if (!owner(schema).equals(owner(module))) {
                found.add(where + ": names a table of " + schema);
            }
        }
    }

    private static String owner(String schema) {
        return OF_PLATFORM.contains(schema) ? "platform" : schema;
    }
}
