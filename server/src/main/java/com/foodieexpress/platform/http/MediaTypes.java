package com.foodieexpress.platform.http;

import com.foodieexpress.kernel.Refusal;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/// Refuses, before anything is done, what could not be read or not be answered: a body that is not JSON where JSON is
/// taken, an `Accept` or a `Content-Type` that is none.
///
/// Left to itself the framework makes a body of one text out of `text/plain`, which a page elsewhere may send without
/// asking.
class MediaTypes {

    private static final Set<Class<? extends Annotation>> ELSEWHERE = Set.of(
            BeanParam.class,
            PathParam.class,
            QueryParam.class,
            HeaderParam.class,
            CookieParam.class,
            FormParam.class,
            Context.class);

    private final Map<Method, Boolean> takeJson = new ConcurrentHashMap<>();

    /// After the access filter: who may not call is not told what a call would need.
    @ServerRequestFilter(priority = Priorities.USER + 100)
    public void check(ContainerRequestContext request, ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        if (method == null) {
            return;
        }
        parse("Accept", request::getAcceptableMediaTypes);
        if (takeJson.computeIfAbsent(method, MediaTypes::takesJson)
                && request.getHeaderString("Content-Type") != null) {
            MediaType type = parse("Content-Type", request::getMediaType);
            String subtype = type == null ? "" : type.getSubtype();
            if (!subtype.equals("json") && !subtype.endsWith("+json")) {
                throw new NotSupportedException();
            }
        }
    }

    private interface Header<T> {
        T read();
    }

    private static <T> T parse(String name, Header<T> header) {
        try {
            return header.read();
        } catch (IllegalArgumentException notOne) {
            throw Refusal.invalid(name, "is no media type");
        }
    }

    private static boolean takesJson(Method method) {
        return !consumes(method)
                && !consumes(method.getDeclaringClass())
                && Arrays.stream(method.getParameters()).anyMatch(MediaTypes::isBody);
    }

    private static boolean consumes(AnnotatedElement element) {
        return element.isAnnotationPresent(Consumes.class);
    }

    private static boolean isBody(Parameter parameter) {
        return ELSEWHERE.stream().noneMatch(parameter::isAnnotationPresent);
    }
}
