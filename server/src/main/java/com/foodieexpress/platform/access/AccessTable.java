package com.foodieexpress.platform.access;

import com.foodieexpress.kernel.Refusal;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The whole access table, gathered from the features, and its enforcement. A route without a row is closed to
/// everybody.
@ApplicationScoped
public class AccessTable {

    private final Map<String, AccessRule> byRoute = new TreeMap<>();
    private final Map<String, RelationCheck> checks = new HashMap<>();

    private final List<RefusalWatch> watches;

    public AccessTable(
            @All List<AccessRules> features, @All List<RelationCheck> relations, @All List<RefusalWatch> watches) {
        this.watches = watches;
        features.forEach(feature -> feature.rules().forEach(this::add));
        relations.forEach(check -> checks.put(check.name(), check));
        for (AccessRule rule : byRoute.values()) {
            if (rule.relation() != null && !checks.containsKey(rule.relation())) {
                throw new IllegalStateException(
                        "access rule " + rule.key() + " names no known relation: " + rule.relation());
            }
            if (rule.lacksPermission()) {
                throw new IllegalStateException(
                        "access rule " + rule.key() + " lets administrators in without a permission: say needing(…)");
            }
        }
    }

    public Collection<AccessRule> rules() {
        return List.copyOf(byRoute.values());
    }

    /// The row of a route, null when there is none.
    public @Nullable AccessRule find(String method, String path) {
        return byRoute.get(method + " " + path);
    }

    /// Lets the call pass or throws the refusal. `idInPath` is the relation's path parameter as text, null where the
    /// rule has none.
    public void check(AccessRule rule, Actor actor, @Nullable String idInPath) {
        try {
            require(rule, actor, idInPath);
        } catch (Refusal refusal) {
            watches.forEach(watch -> watch.refused(actor, rule, refusal));
            throw refusal;
        }
    }

    private void require(AccessRule rule, Actor actor, @Nullable String idInPath) {
        if (rule.open()) {
            return;
        }
        if (actor.is(Role.ANONYMOUS)) {
            throw Refusal.unauthenticated("platform.sign-in", "Sign in to do this");
        }
        if (!rule.roles().contains(actor.role())) {
            throw Refusal.forbidden("platform.wrong-role", "Your role may not do this");
        }
        if (actor.is(Role.ADMIN) && rule.permission() != null && !rule.isPermitted(actor)) {
            throw lacking(rule.permission());
        }
        if (rule.trading() && !actor.mayTrade()) {
            throw Refusal.forbidden("identity.account-pending", "Your account waits for approval");
        }
        if (rule.relation() != null && !rule.isPermitted(actor)) {
            requireRelation(rule.relation(), actor, idInPath);
        }
    }

    /// True when the actor stands in the relation; for channels, which have no route.
    public boolean related(String relation, Actor actor, UUID id) {
        RelationCheck check = checks.get(relation);
        return check != null && check.holds(actor, id);
    }

    /// The refusal for an administrator without this permission.
    public static Refusal lacking(Permission permission) {
        return new Refusal(
                "platform.permission-missing",
                Refusal.Kind.FORBIDDEN,
                "This needs the permission " + permission.wire(),
                Map.of("permission", permission.wire()));
    }

    private void requireRelation(String relation, Actor actor, @Nullable String idInPath) {
        UUID id = parse(idInPath);
        if (id == null || !related(relation, actor, id)) {
            throw Refusal.notFound("platform.not-found", "There is no such thing, or it is not yours");
        }
    }

    private static @Nullable UUID parse(@Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }

    private void add(AccessRule rule) {
        if (byRoute.put(rule.key(), rule) != null) {
            throw new IllegalStateException("two access rules for " + rule.key());
        }
    }
}
