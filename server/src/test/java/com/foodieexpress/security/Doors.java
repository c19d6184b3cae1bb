package com.foodieexpress.security;

import static java.util.Map.entry;

import com.foodieexpress.platform.access.AccessRule;
import com.foodieexpress.platform.access.Permission;
import com.foodieexpress.platform.access.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// To whom a route or a channel opens: what the access table says, and whose the thing is that a path names.
final class Doors {

    private static final Pattern PARAMETER = Pattern.compile("([\\w-]+)/\\{(\\w+)}");

    /// Whom the thing named in a path belongs to, and since when; the role's rule alone decides where nothing is said.
    private static final Map<String, Map<Who, Stage>> BELONGS = Map.ofEntries(
            entry("orders/{id}", Map.of(Who.CUSTOMER, Stage.CART, Who.OWNER, Stage.PLACED, Who.RIDER, Stage.ASSIGNED)),
            entry("deliveries/{id}", Map.of(Who.RIDER, Stage.ASSIGNED)),
            entry("offers/{id}", Map.of(Who.RIDER, Stage.OFFERED)),
            entry("restaurants/{id}", Map.of(Who.OWNER, Stage.CART)),
            entry("me/addresses/{id}", Map.of(Who.CUSTOMER, Stage.CART)),
            entry("push-subscriptions/{id}", Map.of(Who.CUSTOMER, Stage.CART)),
            entry("cart/lines/{lineId}", Map.of(Who.CUSTOMER, Stage.CART)),
            entry("notifications/{id}", Map.of(Who.CUSTOMER, Stage.CART)),
            entry("documents/{id}", Map.of(Who.PENDING_RIDER, Stage.CART)),
            // Nobody of the cast has any, so they are nobody's.
            entry("sessions/{id}", Map.of()),
            entry("passkeys/{id}", Map.of()),
            entry("devices/{deviceId}", Map.of()),
            entry("verifications/{challengeId}", Map.of()));

    /// Decided by a permission, or by the restaurant they belong to.
    private static final Set<String> DECIDED_OTHERWISE = Set.of(
            "items/{itemId}",
            "accounts/{id}",
            "riders/{id}",
            "administrators/{id}",
            "users/{id}",
            "reports/{kind}",
            "audit/{id}",
            "onboarding/{accountId}",
            "versions/{version}",
            "alerts/{id}",
            "alert-rules/{id}",
            "alert-silences/{id}",
            "alert-channels/{id}",
            "legal-holds/{id}",
            "dead-letters/{reader}");

    private Doors() {}

    /// The status the door itself answers with; zero where it opens.
    static int expected(AccessRule rule, Who who, Stage stage) {
        if (rule.open()) {
            return 0;
        }
        if (who == Who.ANONYMOUS || who == Who.SIGNED_OUT) {
            return 401;
        }
        boolean pending = who == Who.PENDING_OWNER || who == Who.PENDING_RIDER;
        boolean unpermitted =
                who == Who.ANALYST && rule.permission() != null && rule.permission() != Permission.VIEW_ANALYTICS;
        if (!rule.roles().contains(role(who)) || pending && rule.trading() || unpermitted) {
            return 403;
        }
        return role(who) == Role.ADMIN || belongs(rule, who, stage) ? 0 : 404;
    }

    private static boolean belongs(AccessRule rule, Who who, Stage stage) {
        for (var each : BELONGS.entrySet()) {
            if (rule.path().contains("/" + each.getKey())) {
                Stage from = each.getValue().get(who);
                return from != null && from.compareTo(stage) <= 0;
            }
        }
        return true;
    }

    static boolean mayListen(String channel, Map<Who, Stage> belongs, Who who) {
        return belongs.containsKey(who)
                || who == Who.ADMIN && !channel.startsWith("user:")
                || who == Who.ANALYST && (channel.startsWith("stats:") || channel.equals("actions"));
    }

    /// Things a path names of which nothing is said here.
    static Set<String> unknownPlaces(AccessRule rule) {
        Set<String> unknown = new TreeSet<>();
        Matcher parameter = PARAMETER.matcher(rule.path());
        while (!rule.open() && parameter.find()) {
            String place = place(rule.path(), parameter);
            if (!isKnown(place) && !isKnown(parameter.group())) {
                unknown.add(place);
            }
        }
        return unknown;
    }

    private static boolean isKnown(String place) {
        return BELONGS.containsKey(place) || DECIDED_OTHERWISE.contains(place);
    }

    /// The path with these ids in their places, and with a made-up one where there is none.
    static String path(String template, Map<String, String> ids) {
        String path = template;
        Matcher parameter = PARAMETER.matcher(template);
        while (parameter.find()) {
            String place = place(template, parameter);
            String id = ids.getOrDefault(place, ids.getOrDefault(parameter.group(), ""));
            path = path.replace(
                    "{" + parameter.group(2) + "}", id.isEmpty() ? "0192f0c0-0000-7000-8000-000000000000" : id);
        }
        return path.replace("{role}", "delivery").replaceAll("\\{[^}]+}", "1");
    }

    /// `me/addresses/{id}` where the last folder alone would not tell enough.
    private static String place(String template, Matcher parameter) {
        for (String longer : List.of("me/addresses/{id}", "cart/lines/{lineId}", "admin/accounts/{id}")) {
            if (template.contains(longer) && longer.endsWith(parameter.group())) {
                return longer;
            }
        }
        return parameter.group();
    }

    static Role role(Who who) {
        return switch (who) {
            case ANONYMOUS, SIGNED_OUT -> Role.ANONYMOUS;
            case CUSTOMER, STRANGE_CUSTOMER -> Role.CUSTOMER;
            case OWNER, STRANGE_OWNER, PENDING_OWNER -> Role.RESTAURANT;
            case RIDER, STRANGE_RIDER, PENDING_RIDER -> Role.RIDER;
            case ADMIN, ANALYST -> Role.ADMIN;
        };
    }
}
