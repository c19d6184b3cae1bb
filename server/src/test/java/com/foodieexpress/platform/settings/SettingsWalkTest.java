package com.foodieexpress.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.access.Permission;
import com.foodieexpress.platform.access.Role;
import com.foodieexpress.platform.audit.AuditTrails;
import com.foodieexpress.platform.config.PlatformConfig;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.events.EventLog;
import com.foodieexpress.platform.events.EventPump;
import com.foodieexpress.platform.events.StoredEvent;
import com.foodieexpress.platform.json.Json;
import com.foodieexpress.platform.time.BusinessClock;
import com.foodieexpress.platform.time.WallClock;
import com.foodieexpress.testing.BareDatabase;
import com.foodieexpress.testing.Beans;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/// Random walks of two administrators on two nodes: changes good and bad, on the version in force or an old one, and
/// reverts. A model that keeps plain maps says what must hold after every step, on both nodes.
class SettingsWalkTest {

    private static final Actor ADMIN =
            new Actor(UuidV7.next(), Role.ADMIN, null, true, EnumSet.allOf(Permission.class));
    private static final Map<String, String> DEFAULTS = Map.of(
            "kettle.low", "60", "kettle.high", "90", "kettle.share", "0.5", "kettle.rest", "30", "kettle.on", "false");

    private static @Nullable BareDatabase bare;

    private final Database database = database();
    private final SettingsRegistry registry = new SettingsRegistry(List.of(() -> List.of(Kettle.class)));
    private final SettingsVersionStore store = new SettingsVersionStore(registry);
    private final LiveSettings here = new LiveSettings(database, registry);
    private final LiveSettings there = new LiveSettings(database, registry);
    private final ChangeSettings change = changes(here);

    @BeforeContainer
    static void startPostgres() {
        bare = BareDatabase.withTablesOf("platform");
    }

    @AfterContainer
    static void stopPostgres() {
        if (bare != null) {
            bare.close();
        }
    }

    sealed interface Step {
        /// `behind`: how many versions ago the administrator looked.
        record Change(Map<String, String> changes, int behind) implements Step {}

        record Revert(int back, int behind) implements Step {}
    }

    @Provide
    Arbitrary<List<Step>> walks() {
        Arbitrary<String> values = Arbitraries.of(
                "0", "5", "60", "75", "90", "100", "101", "-1", "0.25", "1.0", "true", "null", "\"x\"", "1e400");
        Arbitrary<String> keys =
                Arbitraries.of("kettle.low", "kettle.high", "kettle.share", "kettle.rest", "kettle.on", "kettle.lid");
        Arbitrary<Integer> behind = Arbitraries.frequency(Tuple.of(6, 0), Tuple.of(1, 1), Tuple.of(1, 3));
        Arbitrary<Step> changes = Combinators.combine(
                        Arbitraries.maps(keys, values).ofMinSize(1).ofMaxSize(2), behind)
                .as(Step.Change::new);
        Arbitrary<Step> reverts = Combinators.combine(Arbitraries.integers().between(0, 8), behind)
                .as(Step.Revert::new);
        return Arbitraries.frequencyOf(Tuple.of(3, changes), Tuple.of(1, reverts))
                .list()
                .ofMinSize(1)
                .ofMaxSize(25);
    }

    /// What an administrator has set, version by version. All else stands at its default.
    private final Map<Long, Map<String, String>> model = new HashMap<>();
    private long last;

    @Property(tries = 100)
    void theSnapshotIsTheLastVersionHoweverItWent(@ForAll("walks") List<Step> walk) {
        begin();
        for (Step step : walk) {
            switch (step) {
                case Step.Change c -> takeChange(c);
                case Step.Revert r -> takeRevert(r);
            }
            assertHolds();
        }
        assertHistoryStands();
    }

    private void begin() {
        model.clear();
        // Walks share the table: each goes on from a clean slate, whatever the one before left.
        change.adoptRelease();
        SettingsVersion latest = database.read(store::latest).orElseThrow();
        var clean = new LinkedHashMap<String, JsonNode>();
        latest.values().set().forEach(key -> clean.put(key, Json.tree("null")));
        last = (clean.isEmpty() ? latest : change.change(null, clean, "A clean slate", ADMIN)).version();
        here.follow(List.of(told(last)));
        model.put(last, Map.of());
    }

    private void takeChange(Step.Change step) {
        long seen = Math.max(last - step.behind(), 1);
        var trees = new LinkedHashMap<String, JsonNode>();
        step.changes().forEach((key, value) -> trees.put(key, Json.tree(value)));
        Map<String, String> wanted = new HashMap<>(set());
        step.changes().forEach((key, value) -> {
            if (value.equals("null")) {
                wanted.remove(key);
            } else {
                wanted.put(key, value);
            }
        });
        expect(seen, wrong(step.changes(), wanted), wanted, () -> change.change(seen, trees, "A step", ADMIN));
    }

    private void takeRevert(Step.Revert step) {
        long to = model.containsKey(last - step.back()) ? last - step.back() : last;
        long seen = Math.max(last - step.behind(), 1);
        Map<String, String> wanted = model.getOrDefault(to, Map.of());
        expect(seen, Set.of(), wanted, () -> change.revert(seen, to, "A step back", ADMIN));
    }

    private void expect(long seen, Set<String> wrong, Map<String, String> wanted, Callable<SettingsVersion> act) {
        if (seen != last) {
            assertThatThrownBy(act::call)
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.code()).isEqualTo("settings.changed-meanwhile"));
        } else if (!wrong.isEmpty()) {
            assertThatThrownBy(act::call)
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal ->
                                    assertThat(refusal.fieldErrors().keySet()).isEqualTo(wrong));
        } else {
            SettingsVersion made = call(act);
            boolean same = wanted.equals(set());
            assertThat(made.version()).isEqualTo(same ? last : last + 1);
            last = made.version();
            model.put(last, Map.copyOf(wanted));
        }
    }

    /// The keys that must be refused: by themselves, or when all are well, against each other.
    private static Set<String> wrong(Map<String, String> changes, Map<String, String> wanted) {
        var wrong = new HashSet<String>();
        changes.forEach((key, value) -> {
            if (!allowed(key, value)) {
                wrong.add(key);
            }
        });
        if (wrong.isEmpty()
                && Double.parseDouble(value(wanted, "kettle.low")) > Double.parseDouble(value(wanted, "kettle.high"))) {
            wrong.add("kettle.low");
        }
        return wrong;
    }

    private static boolean allowed(String key, String value) {
        Set<String> whole = Set.of("0", "5", "60", "75", "90", "100");
        return switch (key) {
            case "kettle.low", "kettle.high" -> value.equals("null") || whole.contains(value);
            case "kettle.share" -> Set.of("null", "0", "0.25", "1.0").contains(value);
            case "kettle.rest" ->
                Set.of("null", "5", "60", "75", "90", "100", "101").contains(value);
            case "kettle.on" -> Set.of("null", "true").contains(value);
            default -> false;
        };
    }

    private void assertHolds() {
        there.follow(List.of(told(last)));
        for (LiveSettings node : List.of(here, there)) {
            assertThat(node.snapshot().version()).isEqualTo(last);
            Kettle kettle = node.of(Kettle.class);
            assertThat(kettle.low()).isEqualTo(Integer.parseInt(value(set(), "kettle.low")));
            assertThat(kettle.high()).isEqualTo(Long.parseLong(value(set(), "kettle.high")));
            assertThat(kettle.share()).isEqualTo(Double.parseDouble(value(set(), "kettle.share")));
            assertThat(kettle.rest().toSeconds()).isEqualTo(Long.parseLong(value(set(), "kettle.rest")));
            assertThat(kettle.on()).isEqualTo(Boolean.parseBoolean(value(set(), "kettle.on")));
        }
    }

    /// No version was touched after it was made.
    private void assertHistoryStands() {
        model.forEach((version, set) -> {
            SettingsVersion stored =
                    database.read(tx -> store.find(tx, version)).orElseThrow();
            assertThat(stored.values().set()).isEqualTo(set.keySet());
            DEFAULTS.keySet()
                    .forEach(key -> assertThat(text(stored.values().all().get(key)))
                            .isEqualTo(text(parsed(key, value(set, key)))));
        });
    }

    @Example
    void ofManyWhoSawTheSameVersionOneWins() throws InterruptedException {
        begin();
        long seen = last;
        var go = new CountDownLatch(1);
        var answers = new ArrayList<Future<SettingsVersion>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                var wish = Map.<String, JsonNode>of("kettle.rest", Json.tree(Integer.toString(100 + i)));
                answers.add(threads.submit(() -> {
                    go.await();
                    return change.change(seen, wish, "At once", ADMIN);
                }));
            }
            go.countDown();
        }
        long won = answers.stream().filter(SettingsWalkTest::succeeded).count();
        assertThat(won).isEqualTo(1);
        assertThat(database.read(store::latestNumber)).isEqualTo(seen + 1);
    }

    @Example
    void theTableRefusesToForget() {
        begin();
        for (String sql : List.of(
                "update settings.version set reason = 'another'",
                "delete from settings.version",
                "truncate settings.version cascade")) {
            assertThatThrownBy(() -> database.run(tx -> tx.update(sql).execute()))
                    .hasStackTraceContaining("only ever added");
        }
    }

    private Map<String, String> set() {
        return model.getOrDefault(last, Map.of());
    }

    private static String value(Map<String, String> set, String key) {
        return set.getOrDefault(key, DEFAULTS.getOrDefault(key, ""));
    }

    private static Object parsed(String key, String value) {
        return switch (key) {
            case "kettle.share" -> Double.valueOf(value);
            case "kettle.on" -> Boolean.valueOf(value);
            default -> Long.valueOf(value);
        };
    }

    private static String text(@Nullable Object value) {
        return String.valueOf(value);
    }

    private static boolean succeeded(Future<SettingsVersion> answer) {
        try {
            answer.get();
            return true;
        } catch (ExecutionException refused) {
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SettingsVersion call(Callable<SettingsVersion> act) {
        try {
            return act.call();
        } catch (Exception e) {
            throw new IllegalStateException("a good step was refused", e);
        }
    }

    private static StoredEvent told(long version) {
        return new StoredEvent(
                1,
                UuidV7.next(),
                LiveSettings.EVENT,
                "settings",
                ChangeSettings.ENTITY,
                List.of(),
                Json.tree("{\"version\":" + version + "}"),
                null,
                Role.SYSTEM,
                Instant.EPOCH,
                Instant.EPOCH);
    }

    private ChangeSettings changes(LiveSettings live) {
        var wall = new WallClock();
        var platform = new SmallRyeConfigBuilder()
                .withMapping(PlatformConfig.class)
                .build()
                .getConfigMapping(PlatformConfig.class);
        var log = new EventLog(database, wall, new EventPump(database, wall, Beans.of(), Beans.of()));
        return new ChangeSettings(
                database, registry, live, log, AuditTrails.of(wall), new BusinessClock(database, wall, platform), wall);
    }

    private static Database database() {
        if (bare == null) {
            throw new IllegalStateException("no database");
        }
        return bare.database();
    }
}
