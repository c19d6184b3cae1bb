package com.foodieexpress.platform.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.live.ChannelPolicy;
import com.foodieexpress.testing.Asvs;
import com.foodieexpress.testing.City;
import com.foodieexpress.testing.City.Person;
import com.foodieexpress.testing.ServerTest;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.arc.All;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The access table is whole, and the running server does what it says: every route, every role, things that are
/// somebody else's or nobody's.
@ServerTest
class AccessTableTest {

    private static final List<Role> SIGNED_IN = List.of(Role.CUSTOMER, Role.RESTAURANT, Role.RIDER, Role.ADMIN);

    /// The product's channels; tests bring some of their own.
    private static final Set<String> KINDS =
            Set.of("order", "restaurant", "rider", "user", "fleet", "stats", "actions");

    /// Routes on the event loop, which no annotation tells of.
    private static final Set<String> RAW =
            Set.of("POST /api/v1/riders/me/fixes", "GET /api/v1/riders/me/fixes/stream", "GET /api/v1/live");

    @Inject
    AccessTable table;

    @Inject
    @All
    List<ChannelPolicy> channels;

    @Test
    @Asvs("8.1.1")
    void everyRouteHasARuleAndEveryRuleARoute() {
        Set<String> routes = new TreeSet<>(RAW);
        for (JavaClass resource : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("com.foodieexpress")) {
            if (resource.isAnnotatedWith(Path.class)) {
                addRoutes(resource.reflect(), routes);
            }
        }
        Set<String> rules = table.rules().stream().map(AccessRule::key).collect(Collectors.toCollection(TreeSet::new));
        assertThat(rules).isEqualTo(routes);
    }

    @Test
    void everyChannelKindSaysWhoMayListen() {
        assertThat(channels).extracting(ChannelPolicy::kind).containsAll(KINDS);
        assertThat(channels).filteredOn(policy -> KINDS.contains(policy.kind())).allSatisfy(policy -> {
            assertThat(policy.roles()).isNotEmpty().doesNotContain(Role.ANONYMOUS, Role.SYSTEM);
            if (policy.relation() == null) {
                policy.roles().stream()
                        .filter(role -> role != Role.ADMIN || policy.permission() == null)
                        .forEach(role -> turnsStrangersAway(policy, role));
            }
        });
    }

    @Test
    void aRowThatLetsAdministratorsAtOthersThingsNamesAPermission() {
        assertThat(table.rules())
                .filteredOn(rule -> rule.path().startsWith("/api/v1/admin/") || rule.relation() != null)
                .filteredOn(rule -> rule.roles().contains(Role.ADMIN) && !rule.open())
                .isNotEmpty()
                .allSatisfy(rule -> {
                    assertThat(rule.permission()).as(rule.key()).isNotNull();
                    assertThat(rule.reach(Role.ADMIN)).isEqualTo(Reach.ANY);
                });
        List<AccessRules> careless =
                List.of(() -> List.of(AccessRule.only("GET", "/api/v1/fleet/{id}", Role.RIDER, Role.ADMIN)));
        assertThatThrownBy(() -> new AccessTable(careless, List.of(), List.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("/api/v1/fleet/{id}");
        List<AccessRules> alsoCareless = List.of(() -> List.of(AccessRule.signedIn("GET", "/api/v1/admin/secrets")));
        assertThatThrownBy(() -> new AccessTable(alsoCareless, List.of(), List.of()))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void commandsOnAStateMachineNameTheirStates() {
        assertThat(Objects.requireNonNull(table.find("POST", "/api/v1/orders/{id}/accept"))
                        .states())
                .isEqualTo(Map.of(Role.RESTAURANT, Set.of("placed"), Role.ADMIN, Set.of("placed")));
        assertThat(Objects.requireNonNull(table.find("POST", "/api/v1/orders/{id}/cancel"))
                        .states())
                .containsEntry(Role.CUSTOMER, Set.of("awaiting_payment", "placed", "accepted", "preparing"))
                .containsEntry(Role.RESTAURANT, Set.of("accepted", "preparing", "ready"));
        assertThat(Objects.requireNonNull(table.find("POST", "/api/v1/offers/{id}/accept"))
                        .states())
                .isEqualTo(Map.of(Role.RIDER, Set.of("sent")));
        assertThat(Objects.requireNonNull(table.find("POST", "/api/v1/deliveries/{id}/drop"))
                        .states())
                .isEqualTo(Map.of(Role.RIDER, Set.of("assigned", "heading_to_restaurant", "at_restaurant")));
    }

    private static void turnsStrangersAway(ChannelPolicy policy, Role role) {
        var stranger = new Actor(UuidV7.next(), role, UuidV7.next(), true);
        for (String key : List.of("", "platform", UuidV7.next().toString(), "restaurant:" + UuidV7.next())) {
            assertThat(policy.mayListen(stranger, key))
                    .as("%s:%s as %s", policy.kind(), key, role)
                    .isFalse();
        }
    }

    @Test
    @Asvs({"8.2.1", "8.3.1"})
    void everyRoleIsTurnedAwayWhereTheTableSaysSo() {
        Map<Role, Person> people = people();
        List<String> wrong = new ArrayList<>();
        for (AccessRule rule : table.rules()) {
            if (rule.open()) {
                continue;
            }
            expect(wrong, rule, "anonymous", call(rule, null), Set.of(401));
            for (Role role : SIGNED_IN) {
                Person person = people.get(role);
                if (!rule.roles().contains(role)) {
                    expect(wrong, rule, role.wire(), call(rule, person), Set.of(403));
                } else if (rule.relation() != null) {
                    expect(
                            wrong,
                            rule,
                            role.wire() + " on an unknown thing",
                            call(rule, person),
                            strangerAnswers(role));
                } else if (rule.method().equals("GET") && !RAW.contains(rule.key())) {
                    expect(wrong, rule, role.wire(), call(rule, person), Set.of(200, 204, 400, 404, 409));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /// For an admin the relation does not count, so the thing itself is what is missing, or the body is not right.
    private static Set<Integer> strangerAnswers(Role role) {
        return role == Role.ADMIN ? Set.of(200, 400, 404, 409, 415) : Set.of(404);
    }

    private static Map<Role, Person> people() {
        Map<Role, Person> people = new EnumMap<>(Role.class);
        people.put(Role.CUSTOMER, City.signIn("john.customer@example.com"));
        people.put(Role.RESTAURANT, City.pizzaPalaceOwner());
        people.put(Role.RIDER, City.signIn("rider@delivery.com"));
        people.put(Role.ADMIN, City.admin());
        return people;
    }

    private static int call(AccessRule rule, @Nullable Person person) {
        RequestSpecification request = given();
        if (person != null) {
            request = request.header("Authorization", "Bearer " + person.token());
        }
        if (!rule.method().equals("GET") && !rule.method().equals("DELETE")) {
            request = request.contentType(ContentType.JSON).body("{}");
        }
        String path = rule.path().replaceAll("\\{[^}]+}", UuidV7.next().toString());
        return request.request(rule.method(), path).statusCode();
    }

    private static void expect(List<String> wrong, AccessRule rule, String who, int status, Set<Integer> allowed) {
        if (!allowed.contains(status)) {
            wrong.add(rule.key() + " as " + who + ": " + status + ", not one of " + allowed);
        }
    }

    private static void addRoutes(Class<?> resource, Set<String> routes) {
        String outer = resource.getAnnotation(Path.class).value();
        for (Method method : resource.getDeclaredMethods()) {
            for (Annotation annotation : method.getAnnotations()) {
                HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
                if (verb != null) {
                    Path inner = method.getAnnotation(Path.class);
                    routes.add(verb.value() + " " + join(outer, inner == null ? "" : inner.value()));
                }
            }
        }
    }

    private static String join(String outer, String inner) {
        String path = ("/" + outer + "/" + inner).replaceAll("/+", "/");
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
