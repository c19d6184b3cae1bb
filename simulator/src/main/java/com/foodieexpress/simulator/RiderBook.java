package com.foodieexpress.simulator;

import com.foodieexpress.simulator.agent.DemoWatch;
import com.foodieexpress.simulator.api.ApiRequest;
import com.foodieexpress.simulator.api.Caller;
import com.foodieexpress.simulator.api.Credentials;
import com.foodieexpress.simulator.api.Json;
import com.foodieexpress.simulator.api.Session;
import com.foodieexpress.simulator.api.SignIn;
import com.foodieexpress.simulator.wire.User;
import java.util.UUID;

/// Finds a rider's e-mail by id, as the demo's administrator.
final class RiderBook {
    private final Session admin;

    RiderBook(ServerOptions server, Caller caller, SignIn signIn) {
        var account = new DemoWatch(caller).look().withRole("admin").getFirst();
        this.admin = Session.of(caller, signIn, server.tokens(), new Credentials(account.email(), account.password()));
    }

    String email(String id) {
        UUID wanted = UUID.fromString(id);
        var request =
                ApiRequest.get("/admin/accounts").query("role", "delivery").query("limit", 100);
        var page = admin.call(request).json();
        while (true) {
            for (User user : Json.items(User.class, page)) {
                if (user.id().equals(wanted)) {
                    return user.email();
                }
            }
            if (!page.hasNonNull("next")) {
                throw new IllegalArgumentException("no rider has the id " + id);
            }
            page = admin.call(request.query("cursor", page.path("next").asText()))
                    .json();
        }
    }
}
