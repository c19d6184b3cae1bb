package com.foodieexpress.platform.traces;

import com.foodieexpress.kernel.Refusal;
import io.opentelemetry.api.common.AttributeKey;
import java.util.Set;
import java.util.regex.Pattern;

/// Every attribute there is, by the names of OpenTelemetry's conventions where they have one. None can hold what
/// somebody typed: values are names from our code, numbers, and ids of requests.
final class Keys {

    static final AttributeKey<String> METHOD = AttributeKey.stringKey("http.request.method");
    static final AttributeKey<String> ROUTE = AttributeKey.stringKey("http.route");
    static final AttributeKey<Long> STATUS = AttributeKey.longKey("http.response.status_code");
    static final AttributeKey<String> REQUEST = AttributeKey.stringKey("foodie.request.id");
    static final AttributeKey<String> DATABASE = AttributeKey.stringKey("db.system.name");
    static final AttributeKey<Long> EVENTS = AttributeKey.longKey("foodie.events");
    static final AttributeKey<Long> ATTEMPT = AttributeKey.longKey("foodie.attempt");
    static final AttributeKey<String> ERROR = AttributeKey.stringKey("error.type");

    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "CONNECT", "TRACE");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._$-]{1,80}");

    private Keys() {}

    /// A method as it may be shown; somebody can invent one.
    static String method(String given) {
        return METHODS.contains(given) ? given : "_OTHER";
    }

    /// A code of ours; anything else was never meant as one.
    static String code(String given) {
        return CODE.matcher(given).matches() ? given : "_OTHER";
    }

    /// The code of a refusal or the class of a fault, never its text.
    static String code(Throwable thrown) {
        return code(
                thrown instanceof Refusal refusal
                        ? refusal.code()
                        : thrown.getClass().getSimpleName());
    }
}
