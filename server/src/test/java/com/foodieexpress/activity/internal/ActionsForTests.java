package com.foodieexpress.activity.internal;

import com.foodieexpress.platform.access.Role;
import com.foodieexpress.platform.calls.CallName;
import java.util.UUID;

/// Actions put together by hand.
final class ActionsForTests {

    private ActionsForTests() {}

    static Action of(UUID id, UUID user) {
        return new Action(
                id,
                new Action.Kind(Source.REQUEST, new CallName("test.store", "once"), "user.read"),
                Role.CUSTOMER,
                user,
                null,
                null,
                null,
                Agent.NONE,
                5,
                200,
                1,
                0,
                null,
                null,
                null,
                null);
    }
}
