package com.foodieexpress.platform.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.foodieexpress.platform.json.Json;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The answer a command got, kept under the caller's key with the hash of what was asked.
record KeptAnswer(
        byte[] request,
        int status,
        @Nullable String body,
        @Nullable String location) {

    static KeptAnswer of(byte[] request, @Nullable Object result) {
        if (result instanceof Response response) {
            Object entity = response.getEntity();
            return new KeptAnswer(
                    request,
                    response.getStatus(),
                    entity == null ? null : Json.write(entity),
                    response.getHeaderString("Location"));
        }
        return new KeptAnswer(request, result == null ? 204 : 200, result == null ? null : Json.write(result), null);
    }

    boolean answers(byte[] other) {
        return Arrays.equals(request, other);
    }

    Response toResponse() {
        Response.ResponseBuilder answer = Response.status(status).header("Idempotent-Replayed", "true");
        if (location != null) {
            answer.header("Location", location);
        }
        return body == null
                ? answer.build()
                : answer.type("application/json").entity(body.getBytes(UTF_8)).build();
    }
}
