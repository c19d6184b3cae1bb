package com.foodieexpress.identity.internal;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.access.Role;
import com.foodieexpress.platform.time.BusinessClock;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;

/// The doors into the demo city, for the start page and the simulator.
@Path("/api/v1/demo")
@RunOnVirtualThread
class DemoResource {

    private static final String CITY = "Monaco";

    /// `inUse`: a person sits at a browser with this account, so the simulator leaves it alone. A
    /// rider or kitchen whose person does nothing for ten minutes of the city is not in use any more.
    record DemoAccountJson(Role role, String email, String password, String name, boolean inUse) {}

    record DemoJson(List<DemoAccountJson> accounts, String city, double speed) {}

    private final DemoMode demoMode;
    private final ListDemoAccounts listDemoAccounts;
    private final BusinessClock clock;

    DemoResource(DemoMode demoMode, ListDemoAccounts listDemoAccounts, BusinessClock clock) {
        this.demoMode = demoMode;
        this.listDemoAccounts = listDemoAccounts;
        this.clock = clock;
    }

    @GET
    public DemoJson demo() {
        if (!demoMode.isOn()) {
            throw Refusal.notFound("platform.not-found", "There is nothing at this address");
        }
        return new DemoJson(listDemoAccounts.list(), CITY, clock.rate());
    }
}
