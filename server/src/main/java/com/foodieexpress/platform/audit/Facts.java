package com.foodieexpress.platform.audit;

import com.foodieexpress.platform.json.Json;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;

/// Turns the details of an entry into JSON, letting through what cannot be personal by its form alone: an allow-list of
/// types, and of texts only words of the code.
final class Facts {

    static final String WITHHELD = "(withheld)";
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9_./:{}-]{0,79}");
    private static final Pattern UUID_TEXT =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern LONG_NUMBER = Pattern.compile("[0-9]{7}");

    private Facts() {}

    static String json(Map<String, Object> details) {
        var plain = new TreeMap<String, Object>();
        details.forEach((name, value) -> plain.put(name, plain(value)));
        return Json.write(plain);
    }

    private static Object plain(Object value) {
        return switch (value) {
            case Number number -> number;
            case Boolean flag -> flag;
            case Instant instant -> instant.toString();
            case UUID id -> id.toString();
            case Enum<?> word -> word.name().toLowerCase(Locale.ROOT).replace('_', '-');
            case Collection<?> many -> many.stream().map(Facts::plain).toList();
            case String text -> mayBeWritten(text) ? text : WITHHELD;
            default -> WITHHELD;
        };
    }

    private static boolean mayBeWritten(String text) {
        return UUID_TEXT.matcher(text).matches()
                || WORD.matcher(text).matches() && !LONG_NUMBER.matcher(text).find();
    }
}
