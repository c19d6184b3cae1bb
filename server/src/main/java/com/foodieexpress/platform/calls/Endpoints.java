package com.foodieexpress.platform.calls;

import com.foodieexpress.platform.access.AccessRule;
import com.foodieexpress.platform.access.AccessRules;
import com.foodieexpress.platform.access.AccessTable;
import com.foodieexpress.platform.access.Role;
import com.foodieexpress.platform.limits.LimitClass;
import io.quarkus.arc.All;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableBean;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Every endpoint of the API by its route, and the code that serves it: resources by their class and
/// method, raw routes by the name their feature gives them.
@Singleton
public class Endpoints {

    private static final Endpoint UNKNOWN =
            Endpoint.without(new CallName("platform.http", "unknown"), ActionClass.USER, false);
    private static final Endpoint PREFLIGHT =
            Endpoint.without(new CallName("platform.http", "preflight"), ActionClass.USER, false);
    private static final Endpoint PROBE =
            Endpoint.without(new CallName("platform.health", "probe"), ActionClass.SERVICE, true);

    private final AccessTable table;
    private final Map<String, CallName> raw = new HashMap<>();
    private final Map<String, LimitClass> limits = new HashMap<>();
    private final Map<Method, Endpoint> byMethod = new ConcurrentHashMap<>();
    private volatile @Nullable Map<String, Endpoint> all;

    Endpoints(AccessTable table, @All List<AccessRules> features) {
        this.table = table;
        features.forEach(feature -> {
            raw.putAll(feature.handlers());
            limits.putAll(feature.limits());
        });
    }

    /// The endpoint a resource method serves.
    public Endpoint of(Method method) {
        Endpoint known = byMethod.get(method);
        return known == null ? byMethod.computeIfAbsent(method, this::resource) : known;
    }

    /// All of them, by route.
    public Collection<Endpoint> all() {
        return List.copyOf(byRoute().values());
    }

    /// What serves a request that was answered before its handler was found.
    Endpoint at(String verb, String path) {
        if (path.startsWith("/health") || path.startsWith("/metrics")) {
            return PROBE;
        }
        if (verb.equals("OPTIONS")) {
            return PREFLIGHT;
        }
        String bare = path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        String method = verb.equals("HEAD") ? "GET" : verb;
        Endpoint literal = byRoute().get(method + " " + bare);
        if (literal != null) {
            return literal;
        }
        String[] given = bare.split("/");
        for (Endpoint endpoint : byRoute().values()) {
            if (endpoint.verb().equals(method) && fits(endpoint.route().split("/"), given)) {
                return endpoint;
            }
        }
        return UNKNOWN;
    }

    private static boolean fits(String[] wanted, String[] given) {
        if (wanted.length != given.length) {
            return false;
        }
        for (int i = 0; i < wanted.length; i++) {
            if (!wanted[i].startsWith("{") && !wanted[i].equals(given[i])) {
                return false;
            }
        }
        return true;
    }

    private Map<String, Endpoint> byRoute() {
        Map<String, Endpoint> known = all;
        if (known == null) {
            known = gather();
            all = known;
        }
        return known;
    }

    private Map<String, Endpoint> gather() {
        var found = new TreeMap<String, Endpoint>();
        raw.forEach((key, name) -> {
            int blank = key.indexOf(' ');
            put(found, endpoint(name, key.substring(0, blank), key.substring(blank + 1), List.of()));
        });
        for (var bean : Arc.container().beanManager().getBeans(Object.class, Any.Literal.INSTANCE)) {
            Class<?> type = bean instanceof InjectableBean<?> known ? known.getBeanClass() : bean.getBeanClass();
            if (type.getName().startsWith("com.foodieexpress.") && type.isAnnotationPresent(Path.class)) {
                for (Method method : type.getDeclaredMethods()) {
                    if (!verb(method).isEmpty()) {
                        put(found, of(method));
                    }
                }
            }
        }
        return found;
    }

    private static void put(Map<String, Endpoint> found, Endpoint endpoint) {
        found.put(endpoint.verb() + " " + endpoint.route(), endpoint);
    }

    private Endpoint resource(Method method) {
        Class<?> type = method.getDeclaringClass();
        var parameters = new ArrayList<LoggedParameter>();
        for (Parameter parameter : method.getParameters()) {
            LoggedParameter logged = LoggedParameter.of(parameter);
            if (logged != null) {
                parameters.add(logged);
            }
        }
        return endpoint(
                CallName.of(type, method.getName()),
                verb(method),
                join(type.getAnnotation(Path.class), method.getAnnotation(Path.class)),
                parameters);
    }

    private Endpoint endpoint(CallName name, String verb, String route, List<LoggedParameter> parameters) {
        LimitClass limited = limits.get(verb + " " + route);
        boolean summarised = limited == LimitClass.FIXES || limited == LimitClass.INTAKE;
        return new Endpoint(name, verb, route, actionClass(verb, route, limited), summarised, parameters);
    }

    private ActionClass actionClass(String verb, String route, @Nullable LimitClass limited) {
        AccessRule rule = table.find(verb, route);
        if (limited == LimitClass.FIXES || limited == LimitClass.INTAKE || limited == LimitClass.LIVE) {
            return ActionClass.SERVICE;
        }
        if (rule != null
                && !rule.open()
                && rule.roles().size() == 1
                && rule.roles().contains(Role.ADMIN)) {
            return ActionClass.ADMIN;
        }
        boolean moves = rule != null && (rule.trading() || !rule.states().isEmpty());
        return moves && !verb.equals("GET") ? ActionClass.BUSINESS : ActionClass.USER;
    }

    private static String verb(Method method) {
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod http = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (http != null) {
                return http.value();
            }
        }
        return "";
    }

    private static String join(@Nullable Path outer, @Nullable Path inner) {
        String path = ("/" + (outer == null ? "" : outer.value()) + "/" + (inner == null ? "" : inner.value()))
                .replaceAll("/+", "/");
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
