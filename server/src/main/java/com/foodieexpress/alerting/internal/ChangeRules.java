package com.foodieexpress.alerting.internal;

import com.foodieexpress.alerting.internal.RuleJson.InputJson;
import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Makes, changes and takes away rules. Each change is a version that stays to be read; whoever changes says which one
/// they saw.
@ApplicationScoped
class ChangeRules {

    private static final int MOST = 500;

    private final Database database;
    private final CheckRule check;
    private final WallClock clock;
    private final RuleStore rules = new RuleStore();

    ChangeRules(Database database, CheckRule check, WallClock clock) {
        this.database = database;
        this.check = check;
        this.clock = clock;
    }

    Rule create(InputJson input, UUID by) {
        return database.write(tx -> {
            if (rules.count(tx) >= MOST) {
                throw Refusal.conflict("alerting.too-many-rules", "There are " + MOST + " rules already");
            }
            var rule = new Rule(UuidV7.next(), null, 1, isEnabled(input), check.terms(tx, input));
            rules.insert(tx, rule, clock.instant(), by);
            return rule;
        });
    }

    /// `seen` null: whatever version there is.
    Rule change(UUID id, @Nullable Long seen, InputJson input, UUID by) {
        return database.write(tx -> {
            Rule before = current(tx, id, seen);
            var rule = new Rule(id, before.slug(), before.version() + 1, isEnabled(input), check.terms(tx, input));
            rules.update(tx, rule, clock.instant(), by);
            return rule;
        });
    }

    void remove(UUID id, @Nullable Long seen) {
        database.run(tx -> {
            current(tx, id, seen);
            rules.delete(tx, id);
        });
    }

    static Refusal unknown() {
        return Refusal.notFound("alerting.unknown-rule", "There is no such rule");
    }

    private Rule current(Tx tx, UUID id, @Nullable Long seen) {
        Rule rule = rules.lock(tx, id).orElseThrow(ChangeRules::unknown);
        if (seen != null && seen != rule.version()) {
            throw new Refusal(
                    "alerting.rule-changed",
                    Refusal.Kind.PRECONDITION_FAILED,
                    "Somebody changed the rule meanwhile",
                    Map.of("version", rule.version()));
        }
        return rule;
    }

    private static boolean isEnabled(InputJson input) {
        return input.enabled() == null || input.enabled();
    }
}
