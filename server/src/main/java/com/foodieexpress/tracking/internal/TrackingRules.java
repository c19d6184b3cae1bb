package com.foodieexpress.tracking.internal;

import static com.foodieexpress.platform.access.AccessRule.admin;
import static com.foodieexpress.platform.access.AccessRule.only;
import static com.foodieexpress.platform.access.AccessRule.open;
import static com.foodieexpress.platform.access.Permission.MANAGE_ORDERS;
import static com.foodieexpress.platform.access.Role.RIDER;

import com.foodieexpress.platform.access.AccessRule;
import com.foodieexpress.platform.access.AccessRules;
import com.foodieexpress.platform.calls.CallName;
import com.foodieexpress.platform.limits.LimitClass;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/// Who may tell and who may ask where riders are.
@ApplicationScoped
class TrackingRules implements AccessRules {

    @Override
    public List<AccessRule> rules() {
        return List.of(
                only("POST", FixRoute.PATH, RIDER).forTrade(),
                only("GET", UplinkRoute.PATH, RIDER).forTrade(),
                only("GET", DeviceResource.PATH, RIDER),
                only("POST", DeviceResource.PATH, RIDER).forTrade(),
                only("DELETE", DeviceResource.PATH + "/{deviceId}", RIDER),
                // These show a device's own token.
                open("GET", TrackerResource.OSMAND),
                open("POST", TrackerResource.OSMAND),
                open("POST", TrackerResource.OWNTRACKS),
                admin("GET", "/api/v1/riders/{id}/position", MANAGE_ORDERS),
                admin("GET", "/api/v1/riders/{id}/history", MANAGE_ORDERS));
    }

    @Override
    public Map<String, LimitClass> limits() {
        return Map.of(
                "POST " + FixRoute.PATH, LimitClass.FIXES,
                "GET " + TrackerResource.OSMAND, LimitClass.FIXES,
                "POST " + TrackerResource.OSMAND, LimitClass.FIXES,
                "POST " + TrackerResource.OWNTRACKS, LimitClass.FIXES,
                "GET " + UplinkRoute.PATH, LimitClass.LIVE);
    }

    @Override
    public Map<String, CallName> handlers() {
        return Map.of(
                "POST " + FixRoute.PATH, new CallName("tracking.fixes", "receive"),
                "GET " + UplinkRoute.PATH, new CallName("tracking.uplink", "session"));
    }
}
