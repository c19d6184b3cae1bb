package com.foodieexpress.house;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/// The dependency map and the rules that go with it, over compiled classes.
///
/// A module is a package directly below the root package. The root package itself (`App`) may import every module and
/// is imported by
/// none. Each check returns its violations as readable lines, empty when the rule holds.
final class ModuleGraph {

    /// From the ground up; modules of one line never import each other.
    static final List<Set<String>> RANKS = List.of(
            Set.of("kernel"),
            Set.of("platform"),
            Set.of("live", "routing"),
            Set.of("activity"),
            Set.of("identity"),
            Set.of("catalog", "onboarding", "payments", "tracking"),
            Set.of("ordering"),
            Set.of("dispatch"),
            Set.of("disputes"),
            Set.of("notifications", "analytics"),
            Set.of("alerting"),
            Set.of("admin"));

    private static final Map<String, Integer> RANK = ranks();

    private static final List<String> KERNEL_MAY_USE = List.of("java.", "org.jspecify.annotations.");
    private static final List<String> ROLE_ANNOTATIONS = List.of(
            "jakarta.annotation.security.",
            "io.quarkus.security.Authenticated",
            "io.quarkus.security.PermissionsAllowed");

    private static final Set<String> TIME_TYPES = Set.of(
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalTime",
            "java.time.LocalDateTime",
            "java.time.OffsetDateTime",
            "java.time.OffsetTime",
            "java.time.ZonedDateTime",
            "java.time.Year",
            "java.time.YearMonth");

    private final String root;
    private final JavaClasses classes;

    private ModuleGraph(String root, JavaClasses classes) {
        this.root = root;
        this.classes = classes;
    }

    /// The graph of all classes in a folder.
    static ModuleGraph of(Path classFolder, String rootPackage) {
        return new ModuleGraph(rootPackage, new ClassFileImporter().importPath(classFolder));
    }

    static Set<String> modules() {
        return RANK.keySet();
    }

    private static Map<String, Integer> ranks() {
        Map<String, Integer> ranks = new HashMap<>();
        for (int rank = 0; rank < RANKS.size(); rank++) {
            for (String module : RANKS.get(rank)) {
                ranks.put(module, rank);
            }
        }
        return Map.copyOf(ranks);
    }

    /// Packages below the root that the map does not know.
    SortedSet<String> unknownModules() {
        SortedSet<String> unknown = new TreeSet<>();
        for (JavaClass type : classes) {
            String module = module(type);
            if (!module.isEmpty() && !RANK.containsKey(module)) {
                unknown.add(module);
            }
        }
        return unknown;
    }

    /// Imports of the same rank, of a higher one, or of the root package.
    SortedSet<String> upwardImports() {
        return imports((from, to) -> {
            if (from.isEmpty()) {
                return false;
            }
            return to.isEmpty() || RANK.getOrDefault(to, Integer.MAX_VALUE) >= RANK.getOrDefault(from, -1);
        });
    }

    /// Imports of another module's `internal` packages. The root package has no right to them either.
    SortedSet<String> reachesIntoInternals() {
        SortedSet<String> found = new TreeSet<>();
        eachImport((from, to, line) -> {
            if (line.getTargetClass().getPackageName().contains(".internal")) {
                found.add(describe(from, to, line));
            }
        });
        return found;
    }

    /// Public top-level types in `internal` packages.
    SortedSet<String> publicInternals() {
        SortedSet<String> found = new TreeSet<>();
        for (JavaClass type : classes) {
            boolean internal = (type.getPackageName() + ".").contains(".internal.");
            if (internal && type.isTopLevelClass() && type.getModifiers().contains(JavaModifier.PUBLIC)) {
                found.add(type.getName() + " is public");
            }
        }
        return found;
    }

    /// What `kernel` uses beyond the JDK.
    SortedSet<String> frameworksInKernel() {
        return dependencies(
                type -> module(type).equals("kernel"),
                target -> !target.startsWith(root + ".")
                        && KERNEL_MAY_USE.stream().noneMatch(target::startsWith));
    }

    /// Readings of the machine's clock outside `platform`; ids made in `kernel` carry the wall time by definition.
    SortedSet<String> clockReadings() {
        SortedSet<String> found = new TreeSet<>();
        for (JavaClass type : classes) {
            if (module(type).equals("platform") || type.getName().equals(root + ".kernel.UuidV7")) {
                continue;
            }
            for (JavaAccess<?> access : type.getAccessesFromSelf()) {
                if (readsClock(access)) {
                    found.add(access.getDescription());
                }
            }
        }
        return found;
    }

    private static boolean readsClock(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String member = access.getTarget().getName();
        return switch (owner) {
            case "java.lang.System" -> member.equals("currentTimeMillis");
            case "java.time.Clock" -> member.startsWith("system") || member.startsWith("tick");
            case "java.time.InstantSource" -> member.equals("system");
            case "java.util.Date" -> access.getDescription().contains("java.util.Date.<init>()");
            case "java.util.Calendar" -> member.equals("getInstance");
            default -> TIME_TYPES.contains(owner) && member.equals("now");
        };
    }

    /// Who may call what stands in one table; an annotation for roles would be a second one.
    SortedSet<String> roleAnnotations() {
        return dependencies(_ -> true, target -> ROLE_ANNOTATIONS.stream().anyMatch(target::startsWith));
    }

    private SortedSet<String> dependencies(Predicate<JavaClass> origin, Predicate<String> target) {
        SortedSet<String> found = new TreeSet<>();
        for (JavaClass type : classes) {
            if (!origin.test(type)) {
                continue;
            }
            for (Dependency line : type.getDirectDependenciesFromSelf()) {
                JavaClass used = line.getTargetClass().getBaseComponentType();
                if (!used.isPrimitive() && target.test(used.getName())) {
                    found.add(type.getName() + " uses " + used.getName());
                }
            }
        }
        return found;
    }

    private SortedSet<String> imports(ForbiddenImport forbidden) {
        SortedSet<String> found = new TreeSet<>();
        eachImport((from, to, line) -> {
            if (forbidden.test(from, to)) {
                found.add(describe(from, to, line));
            }
        });
        return found;
    }

    private void eachImport(ImportVisitor visitor) {
        for (JavaClass type : classes) {
            for (Dependency line : type.getDirectDependenciesFromSelf()) {
                JavaClass target = line.getTargetClass().getBaseComponentType();
                boolean ours = (target.getPackageName() + ".").startsWith(root + ".");
                if (ours && !module(type).equals(module(target))) {
                    visitor.visit(module(type), module(target), line);
                }
            }
        }
    }

    private String describe(String from, String to, Dependency line) {
        return (from.isEmpty() ? "App" : from) + " -> " + (to.isEmpty() ? "App" : to) + ": "
                + line.getOriginClass().getName() + " uses "
                + line.getTargetClass().getBaseComponentType().getName();
    }

    private String module(JavaClass type) {
        String inside = type.getBaseComponentType().getPackageName();
        if (!inside.startsWith(root + ".")) {
            return "";
        }
        String path = inside.substring(root.length() + 1);
        int dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }

    private interface ForbiddenImport {
        boolean test(String from, String to);
    }

    private interface ImportVisitor {
        void visit(String from, String to, Dependency line);
    }
}
