package com.foodieexpress.platform.http;

/// Code and words for answers the HTTP framework gives by itself.
record FrameworkAnswer(String code, String message) {

    static FrameworkAnswer of(int status) {
        return switch (status) {
            case 404 -> new FrameworkAnswer("platform.not-found", "There is nothing at this address");
            case 405 -> new FrameworkAnswer("platform.method-not-allowed", "This address does not take that method");
            case 406 -> new FrameworkAnswer("platform.not-acceptable", "This cannot be answered in the form asked for");
            case 413 -> new FrameworkAnswer("platform.body-too-large", "The body is too large");
            case 415 -> new FrameworkAnswer("platform.unsupported-media-type", "Send the body as application/json");
            default -> new FrameworkAnswer("platform.bad-request", "The request cannot be understood");
        };
    }
}
