package com.foodieexpress.simulator.api;

/// The server understood and said no (or broke): any answer that is not 2xx and that waiting will not mend.
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final String code;

    public Refused(ApiRequest request, ApiAnswer answer) {
        super(request.method() + " " + request.path() + " -> " + answer.status() + " " + answer.code() + " "
                + answer.json()
                        .path("detail")
                        .asText(answer.json().path("message").asText("")));
        this.status = answer.status();
        this.code = answer.code();
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public boolean is(String expected) {
        return code.equals(expected);
    }
}
