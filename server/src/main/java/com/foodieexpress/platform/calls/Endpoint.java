package com.foodieexpress.platform.calls;

import java.util.List;

/// Something that can be called. `route` is the path template, empty for what has none. `summarised` calls
/// come so often that they are told of by the minute.
public record Endpoint(
        CallName name,
        String verb,
        String route,
        ActionClass actionClass,
        boolean summarised,
        List<LoggedParameter> parameters) {

    public Endpoint {
        parameters = List.copyOf(parameters);
    }

    static Endpoint without(CallName name, ActionClass actionClass, boolean summarised) {
        return new Endpoint(name, "", "", actionClass, summarised, List.of());
    }

    static Endpoint outgoing(CallName name, boolean summarised) {
        return new Endpoint(name, "CALL", "", ActionClass.SERVICE, summarised, List.of());
    }

    /// The class of the action and what is done: `user.read`, `admin.update`.
    public String action() {
        String done = switch (verb) {
            case "GET", "HEAD" -> "read";
            case "POST" -> "do";
            case "PUT", "PATCH" -> "update";
            case "DELETE" -> "delete";
            case "CALL" -> "call";
            default -> "run";
        };
        return actionClass.word() + "." + done;
    }
}
