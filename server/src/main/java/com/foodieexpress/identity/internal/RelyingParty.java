package com.foodieexpress.identity.internal;

import com.foodieexpress.platform.origin.Visitors;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// As whom the platform speaks to people's devices: the host of its public address, to which their keys are bound. The
/// demo, which needs no address, is reached on the same machine.
@ApplicationScoped
class RelyingParty {

    static final String NAME = "FoodieExpress";

    private static final String THIS_MACHINE = "localhost";

    private final String id;
    private final @Nullable Origin origin;

    RelyingParty(Visitors visitors) {
        String address = visitors.publicOrigin().orElse(null);
        this.origin = address == null ? null : new Origin(address);
        this.id = address == null ? THIS_MACHINE : URI.create(address).getHost();
    }

    String id() {
        return id;
    }

    ServerProperty serverProperty(byte[] challenge) {
        var property = ServerProperty.builder().rpId(id).challenge(new DefaultChallenge(challenge));
        return origin == null
                ? property.originPredicate(each -> THIS_MACHINE.equals(each.getHost()))
                        .build()
                : property.origin(origin).build();
    }
}
