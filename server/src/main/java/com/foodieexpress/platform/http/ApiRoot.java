package com.foodieexpress.platform.http;

import static com.foodieexpress.platform.access.AccessRule.open;

import com.foodieexpress.platform.access.AccessRule;
import com.foodieexpress.platform.access.AccessRules;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The way into the API for people who try it by hand, in the words of the mobile app's documents.
@Path("/api/v1")
@RunOnVirtualThread
class ApiRoot {

    record Root(String message, String version, Map<String, String> endpoints) {}

    @GET
    public Root root() {
        return new Root("Welcome to the FoodieExpress API", "1.0.0", endpoints());
    }

    private static Map<String, String> endpoints() {
        var paths = new LinkedHashMap<String, String>();
        paths.put("auth", "/api/v1/auth/");
        paths.put("restaurants", "/api/v1/restaurants/");
        paths.put("orders", "/api/v1/orders/");
        paths.put("payments", "/api/v1/payments/");
        paths.put("delivery", "/api/v1/deliveries/");
        paths.put("notifications", "/api/v1/notifications/");
        paths.put("admin", "/api/v1/admin/");
        paths.put("docs", "/docs/");
        paths.put("schema", "/openapi");
        return paths;
    }

    /// Anyone may look.
    @ApplicationScoped
    static class Access implements AccessRules {

        @Override
        public List<AccessRule> rules() {
            return List.of(open("GET", "/api/v1"));
        }
    }
}
