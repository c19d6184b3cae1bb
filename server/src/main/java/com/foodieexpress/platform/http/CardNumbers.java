package com.foodieexpress.platform.http;

import java.util.ArrayList;
import java.util.List;

/// Takes payment card numbers out of free text, where people write them although nobody asked. No card number is ever
/// stored, shown or logged.
///
/// A card number is 13 to 19 digits beginning with 2 to 6 that pass the Luhn check, in one piece or in groups of three
/// to seven parted by a blank or a hyphen, with no letter or digit next to it. What begins with a plus is a telephone
/// number.
public final class CardNumbers {

    private static final int FEWEST = 13;
    private static final int MOST = 19;

    private record Group(int start, int end) {}

    private CardNumbers() {}

    /// The text with all but the last four digits of each card number gone: `•••• 1111`. Never longer than before;
    /// the same text where there is none. O(n).
    public static String hidden(String text) {
        StringBuilder hidden = null;
        int done = 0;
        int at = 0;
        while (at < text.length()) {
            if (!isDigit(text, at)) {
                at++;
                continue;
            }
            List<Group> run = run(text, at);
            for (int i = 0; i < run.size(); i++) {
                int last = card(text, run, i);
                if (last >= 0) {
                    hidden = hidden == null ? new StringBuilder() : hidden;
                    int end = run.get(last).end();
                    hidden.append(text, done, run.get(i).start())
                            .append("•••• ")
                            .append(text, end - 4, end);
                    done = end;
                    i = last;
                }
            }
            at = run.getLast().end();
        }
        return hidden == null ? text : hidden.append(text, done, text.length()).toString();
    }

    /// Groups of digits with one blank or hyphen between each two.
    private static List<Group> run(String text, int from) {
        List<Group> groups = new ArrayList<>();
        int at = from;
        while (true) {
            int start = at;
            while (isDigit(text, at)) {
                at++;
            }
            groups.add(new Group(start, at));
            if (at < text.length() && isSeparator(text.charAt(at)) && isDigit(text, at + 1)) {
                at++;
            } else {
                return groups;
            }
        }
    }

    /// The last group of a card number that begins with group `first`; -1 where none does.
    private static int card(String text, List<Group> run, int first) {
        if (isJoined(text, run.get(first).start() - 1)) {
            return -1;
        }
        var digits = new StringBuilder();
        int found = -1;
        for (int i = first; i < run.size() && digits.length() <= MOST; i++) {
            Group group = run.get(i);
            int length = group.end() - group.start();
            if (i > first && (length < 3 || length > 7)) {
                break;
            }
            for (int at = group.start(); at < group.end(); at++) {
                digits.append((char) ('0' + Character.digit(text.charAt(at), 10)));
            }
            if (isCard(digits) && !isJoined(text, group.end())) {
                found = i;
            }
            if (i == first && (length < 3 || length > 7)) {
                break;
            }
        }
        return found;
    }

    private static boolean isCard(CharSequence digits) {
        if (digits.length() < FEWEST || digits.length() > MOST || digits.charAt(0) < '2' || digits.charAt(0) > '6') {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            sum += i % 2 == 0 ? digit : digit * 2 / 10 + digit * 2 % 10;
        }
        return sum % 10 == 0;
    }

    private static boolean isDigit(String text, int at) {
        return at < text.length() && Character.isDigit(text.charAt(at));
    }

    private static boolean isJoined(String text, int at) {
        return at >= 0 && at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '+');
    }

    private static boolean isSeparator(char c) {
        return c == ' ' || c == '-' || c == '\u00a0' || c == '\u202f' || c == '\u2011';
    }
}
