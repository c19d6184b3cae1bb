package com.foodieexpress.platform.calls;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Parameter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A parameter whose values may be logged. Which may is decided by type, never by name: ids, numbers,
/// switches, days and the words of an enumeration, and texts marked [Logged]. A value that is none of its
/// type is not logged at all, whatever somebody sent.
public record LoggedParameter(String name, boolean inPath, Pattern form) {

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    /// Shorter than a card or telephone number.
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,7}(\\.[0-9]{1,7})?");

    private static final Pattern SWITCH = Pattern.compile("true|false");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z.-]{0,39}");

    /// Null for what must not be logged.
    static @Nullable LoggedParameter of(Parameter parameter) {
        PathParam path = parameter.getAnnotation(PathParam.class);
        QueryParam query = parameter.getAnnotation(QueryParam.class);
        Pattern form = form(parameter);
        if (form == null || path == null && query == null) {
            return null;
        }
        return new LoggedParameter(path == null ? query.value() : path.value(), path != null, form);
    }

    public boolean isId() {
        return form == ID;
    }

    public boolean admits(String value) {
        return form.matcher(value).matches();
    }

    private static @Nullable Pattern form(Parameter parameter) {
        Class<?> type = parameter.getType();
        if (type.isEnum()) {
            return WORD;
        }
        return switch (type.getName()) {
            case "java.util.UUID" -> ID;
            case "int", "long", "double", "java.lang.Integer", "java.lang.Long", "java.lang.Double" -> NUMBER;
            case "boolean", "java.lang.Boolean" -> SWITCH;
            case "java.time.LocalDate" -> DAY;
            default -> parameter.isAnnotationPresent(Logged.class) ? WORD : null;
        };
    }
}
