package com.foodieexpress.testing;

import java.util.Map;

/// Legal holds as an administrator places and releases them.
public final class HoldCalls {

    private static final String PATH = "/api/v1/admin/legal-holds";

    private HoldCalls() {}

    /// The id of the hold.
    public static String place(Map<String, ?> body) {
        return TestUser.admin()
                .call()
                .body(body)
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static void release(String hold) {
        TestUser.admin()
                .call()
                .body(Map.of("reason", "Settled"))
                .post(PATH + "/" + hold + "/release")
                .then()
                .statusCode(200);
    }
}
