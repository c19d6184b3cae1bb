package com.foodieexpress.live.internal;

import com.foodieexpress.platform.access.AccessRule;
import com.foodieexpress.platform.access.AccessRules;
import com.foodieexpress.platform.calls.CallName;
import com.foodieexpress.platform.limits.LimitClass;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/// The live layer's rows of the access table. The connection itself is opened by its ticket; channels have policies.
@Singleton
class LiveAccess implements AccessRules {

    @Override
    public List<AccessRule> rules() {
        return List.of(AccessRule.signedIn("POST", "/api/v1/live/tickets"), AccessRule.open("GET", LiveEndpoint.PATH));
    }

    @Override
    public Map<String, LimitClass> limits() {
        return Map.of("POST /api/v1/live/tickets", LimitClass.LIVE, "GET " + LiveEndpoint.PATH, LimitClass.LIVE);
    }

    @Override
    public Map<String, CallName> handlers() {
        return Map.of("GET " + LiveEndpoint.PATH, new CallName("live.connection", "session"));
    }
}
