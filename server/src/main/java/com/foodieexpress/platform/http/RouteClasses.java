package com.foodieexpress.platform.http;

import com.foodieexpress.platform.access.AccessRules;
import com.foodieexpress.platform.limits.LimitClass;
import io.quarkus.arc.All;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Which limits a request comes under, by its method and address, before any handler has seen it.
@ApplicationScoped
public class RouteClasses {

    private static final String KEY = "foodie.limit-class";

    private record Pattern(String method, String[] segments, LimitClass limits) {}

    private final Map<String, Map<String, LimitClass>> literal = new HashMap<>();
    private final List<Pattern> patterns = new ArrayList<>();

    RouteClasses(@All List<AccessRules> features) {
        features.forEach(feature -> feature.limits().forEach(this::add));
    }

    /// Found once for each request, however often it is asked.
    public LimitClass of(RoutingContext routing) {
        LimitClass known = routing.get(KEY);
        if (known == null) {
            known = find(routing.request().method(), bare(routing.normalizedPath()));
            routing.put(KEY, known);
        }
        return known;
    }

    LimitClass find(HttpMethod method, String path) {
        Map<String, LimitClass> methods = literal.get(path);
        LimitClass named = methods == null ? null : methods.get(method.name());
        if (named == null) {
            named = byPattern(method, path);
        }
        return named != null ? named : isRead(method) ? LimitClass.READ : LimitClass.WRITE;
    }

    private @Nullable LimitClass byPattern(HttpMethod method, String path) {
        String[] given = null;
        for (Pattern pattern : patterns) {
            if (pattern.method().equals(method.name())) {
                given = given == null ? path.split("/") : given;
                if (fits(pattern.segments(), given)) {
                    return pattern.limits();
                }
            }
        }
        return null;
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

    private void add(String route, LimitClass limits) {
        int blank = route.indexOf(' ');
        String method = route.substring(0, blank);
        String path = route.substring(blank + 1);
        if (path.contains("{")) {
            patterns.add(new Pattern(method, path.split("/"), limits));
        } else {
            literal.computeIfAbsent(path, unused -> new HashMap<>()).put(method, limits);
        }
    }

    private static boolean isRead(HttpMethod method) {
        return HttpMethod.GET.equals(method) || HttpMethod.HEAD.equals(method) || HttpMethod.OPTIONS.equals(method);
    }

    private static String bare(String path) {
        return path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }
}
