package com.foodieexpress.platform.http;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.calls.Calls;
import com.foodieexpress.platform.json.Json;
import io.vertx.ext.web.RoutingContext;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/// Turns whatever a resource throws into a problem answer. Only real faults of the server become 5xx, with nothing but
/// the request id.
class Problems {

    private static final Logger LOG = Logger.getLogger(Problems.class);

    private final AllowedMethods methods;

    Problems(AllowedMethods methods) {
        this.methods = methods;
    }

    @ServerExceptionMapper
    public Response refusal(Refusal refusal, RoutingContext routing) {
        Calls.refused(routing, refusal.code());
        Response.ResponseBuilder answer = Response.status(refusal.kind().status());
        if (refusal.kind() == Refusal.Kind.UNAUTHENTICATED) {
            answer.header("WWW-Authenticate", "Bearer realm=\"api\"");
        }
        if (refusal.kind() == Refusal.Kind.UNAVAILABLE || refusal.kind() == Refusal.Kind.TOO_MANY) {
            answer.header("Retry-After", refusal.details().getOrDefault("retryAfterSeconds", 1));
        }
        return write(answer, Problem.of(refusal, path(routing), requestId(routing)));
    }

    @ServerExceptionMapper
    public Response replay(Replay replay) {
        return replay.answer().toResponse();
    }

    @ServerExceptionMapper
    public Response violations(ConstraintViolationException e, RoutingContext routing) {
        var fields = new LinkedHashMap<String, List<String>>();
        for (ConstraintViolation<?> violation : e.getConstraintViolations()) {
            fields.computeIfAbsent(field(violation.getPropertyPath()), unused -> new ArrayList<>())
                    .add(violation.getMessage());
        }
        return refusal(Refusal.invalid(fields), routing);
    }

    @ServerExceptionMapper
    public Response badShape(JsonMappingException e, RoutingContext routing) {
        if (refusalIn(e) instanceof Refusal refusal) {
            return refusal(refusal, routing);
        }
        String field = path(e);
        return refusal(Refusal.invalid(field.isEmpty() ? "body" : field, "has the wrong type or is missing"), routing);
    }

    /// Named apart because the framework brings a mapper for just this class, which would win over the one above.
    @ServerExceptionMapper
    public Response wrongType(MismatchedInputException e, RoutingContext routing) {
        return badShape(e, routing);
    }

    @ServerExceptionMapper
    public Response noJson(JsonParseException e, RoutingContext routing) {
        return refusal(Refusal.invalid("body", "is not well-formed JSON"), routing);
    }

    @ServerExceptionMapper
    public Response framework(WebApplicationException e, RoutingContext routing) {
        if (e.getCause() instanceof JsonMappingException shape) {
            return badShape(shape, routing);
        }
        if (e.getCause() instanceof JsonParseException syntax) {
            return noJson(syntax, routing);
        }
        int status = e.getResponse().getStatus();
        if (status >= 500) {
            return fault(e, routing);
        }
        if (status == 400) {
            return refusal(Refusal.invalid(unreadable(routing), "cannot be understood"), routing);
        }
        Set<String> allowed = methods.at(path(routing));
        if (status == 404
                && !allowed.isEmpty()
                && !allowed.contains(routing.request().method().name())) {
            // The framework looks for the method within one resource class only.
            status = 405;
        }
        Response.ResponseBuilder answer = Response.status(status);
        if (status == 405) {
            answer.header("Allow", String.join(", ", allowed));
        }
        FrameworkAnswer known = FrameworkAnswer.of(status);
        Calls.refused(routing, known.code());
        return write(
                answer,
                Problem.body(
                        status, known.code(), known.message(), Map.of(), Map.of(), path(routing), requestId(routing)));
    }

    @ServerExceptionMapper
    public Response fault(Throwable e, RoutingContext routing) {
        Calls.refused(routing, "platform.fault");
        LOG.errorf(e, "request=%s path=%s failed", requestId(routing), path(routing));
        return write(
                Response.status(500),
                Problem.body(
                        500,
                        "platform.fault",
                        "Something went wrong on our side",
                        Map.of(),
                        Map.of(),
                        path(routing),
                        requestId(routing)));
    }

    /// What the framework itself may stumble over before it gives a request to a resource.
    private static String unreadable(RoutingContext routing) {
        String type = routing.request().getHeader("Content-Type");
        try {
            if (type != null) {
                MediaType.valueOf(type);
            }
            return "request";
        } catch (IllegalArgumentException noType) {
            return "Content-Type";
        }
    }

    private static Response write(Response.ResponseBuilder answer, Map<String, Object> body) {
        return answer.header("Content-Type", Problem.MEDIA_TYPE)
                .entity(Json.writeBytes(body))
                .build();
    }

    private static @Nullable Refusal refusalIn(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
        }
        return null;
    }

    /// Drops the method and parameter names from a violation's path, which mean nothing to a caller, but keeps a query
    /// parameter's name.
    private static String field(Path path) {
        var names = new ArrayList<String>();
        path.forEach(node -> names.add(node.toString()));
        List<String> tail =
                names.size() > 2 ? names.subList(2, names.size()) : names.subList(names.size() - 1, names.size());
        return String.join(".", tail);
    }

    /// Where in the body, spelt as violations spell it: `hours[0].opens`.
    private static String path(JsonMappingException e) {
        var path = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }

    private static String path(RoutingContext routing) {
        return routing.normalizedPath();
    }

    private static @Nullable String requestId(RoutingContext routing) {
        return RequestIds.of(routing);
    }
}
