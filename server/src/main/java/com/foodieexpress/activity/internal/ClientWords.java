package com.foodieexpress.activity.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What may be kept of what clients send, decided by type alone: whatever a field is called, nothing that could be a
/// password, a code, a token, a card or a telephone number fits.
///
/// Switches, ids and small numbers stay; of a text only its length, of everything its shape.
final class ClientWords {

    private static final int DEPTH_MAX = 3;
    private static final int FIELDS_MAX = 30;
    private static final int ITEMS_MAX = 5;
    private static final int WORDS_MAX = 40;
    private static final int SMALL = 1_000;

    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern FIELD = Pattern.compile("[A-Za-z][A-Za-z_]{0,29}");
    private static final Pattern WORD = Pattern.compile("\\S+");
    /// A word of a sentence, as people and programs write it: not mixed, not with digits, not long.
    private static final Pattern PLAIN =
            Pattern.compile("[(\"']?(\\p{Lu}?\\p{Ll}{1,13}(['’-]\\p{Ll}{1,10})?|[1-5][0-9]{2})[.,:;!?)\"']{0,2}");

    private ClientWords() {}

    /// A value's shape: what is safe as it is, the rest as what it is.
    static Object shape(JsonNode value) {
        return shape(value, 0);
    }

    private static Object shape(JsonNode value, int depth) {
        if (value.isBoolean()) {
            return value.booleanValue();
        }
        if (value.isNumber()) {
            return Math.abs(value.doubleValue()) < SMALL && value.asText().length() <= 7
                    ? value.numberValue()
                    : "number";
        }
        if (value.isTextual()) {
            String text = value.asText();
            return ID.matcher(text).matches() ? text : "text(" + text.length() + ")";
        }
        if (value.isArray()) {
            return list(value, depth);
        }
        return value.isObject() ? object(value, depth) : "null";
    }

    private static Object list(JsonNode list, int depth) {
        if (depth == DEPTH_MAX) {
            return "list(" + list.size() + ")";
        }
        var items = new ArrayList<Object>();
        for (int i = 0; i < Math.min(list.size(), ITEMS_MAX); i++) {
            items.add(shape(list.get(i), depth + 1));
        }
        if (list.size() > ITEMS_MAX) {
            items.add("and " + (list.size() - ITEMS_MAX) + " more");
        }
        return items;
    }

    private static Object object(JsonNode object, int depth) {
        if (depth == DEPTH_MAX) {
            return "object(" + object.size() + ")";
        }
        var fields = new LinkedHashMap<String, Object>();
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            if (fields.size() < FIELDS_MAX && FIELD.matcher(field.getKey()).matches()) {
                fields.put(field.getKey(), shape(field.getValue(), depth + 1));
            }
        }
        return fields;
    }

    /// A sentence without what is no plain word: each stands as `…`.
    static String plain(String sentence) {
        var words = new StringBuilder();
        Matcher each = WORD.matcher(sentence);
        for (int count = 0; count < WORDS_MAX && each.find(); count++) {
            String word = PLAIN.matcher(each.group()).matches() ? each.group() : "…";
            words.append(words.isEmpty() ? "" : " ").append(word);
        }
        return words.toString();
    }
}
