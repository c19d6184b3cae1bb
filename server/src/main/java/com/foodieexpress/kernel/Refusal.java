package com.foodieexpress.kernel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The typed "no" of a use case: nothing was changed, and the caller is told why.
///
/// `code` is stable and countable (`catalog.restaurant-closed`); `details` are shown to the caller, so they hold
/// nothing secret.
public class Refusal extends RuntimeException {

    /// What sort of "no" it is; the HTTP layer turns it into a status.
    public enum Kind {
        INVALID(400),
        UNAUTHENTICATED(401),
        PAYMENT_REFUSED(402),
        FORBIDDEN(403),
        NOT_FOUND(404),
        CONFLICT(409),
        /// What the caller saw is not what is there any more.
        PRECONDITION_FAILED(412),
        TOO_LARGE(413),
        /// The caller must say what they saw.
        PRECONDITION_REQUIRED(428),
        TOO_MANY(429),
        UNAVAILABLE(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    private final String code;
    private final Kind kind;
    private final transient Map<String, Object> details;
    private final transient Map<String, List<String>> fieldErrors;

    protected Refusal(
            String code,
            Kind kind,
            String message,
            Map<String, Object> details,
            Map<String, List<String>> fieldErrors) {
        // A refusal is an answer, not a fault: no stack trace, no suppression.
        super(message, null, false, false);
        this.code = code;
        this.kind = kind;
        this.details = Map.copyOf(details);
        this.fieldErrors = Map.copyOf(fieldErrors);
    }

    public Refusal(String code, Kind kind, String message, Map<String, Object> details) {
        this(code, kind, message, details, Map.of());
    }

    public static Refusal conflict(String code, String message) {
        return new Refusal(code, Kind.CONFLICT, message, Map.of());
    }

    public static Refusal conflict(String code, String message, Map<String, Object> details) {
        return new Refusal(code, Kind.CONFLICT, message, details);
    }

    public static Refusal notFound(String code, String message) {
        return new Refusal(code, Kind.NOT_FOUND, message, Map.of());
    }

    public static Refusal forbidden(String code, String message) {
        return new Refusal(code, Kind.FORBIDDEN, message, Map.of());
    }

    public static Refusal unauthenticated(String code, String message) {
        return new Refusal(code, Kind.UNAUTHENTICATED, message, Map.of());
    }

    public static Refusal unavailable(String code, String message) {
        return new Refusal(code, Kind.UNAVAILABLE, message, Map.of());
    }

    /// A value that does not fit; `field` is its path in the body or the name of the parameter.
    public static Refusal invalid(String field, String message) {
        return new Refusal(
                "platform.invalid", Kind.INVALID, field + ": " + message, Map.of(), Map.of(field, List.of(message)));
    }

    public static Refusal invalid(Map<String, List<String>> fieldErrors) {
        var fields = new LinkedHashMap<>(fieldErrors);
        return new Refusal("platform.invalid", Kind.INVALID, "Some fields are not valid", Map.of(), fields);
    }

    public String code() {
        return code;
    }

    public Kind kind() {
        return kind;
    }

    public String message() {
        String text = getMessage();
        return text == null ? code : text;
    }

    public Map<String, Object> details() {
        return details;
    }

    public Map<String, List<String>> fieldErrors() {
        return fieldErrors;
    }
}
