package com.foodieexpress.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Secrets made up for one run, each of which would be recognised anywhere. The same seed makes the same ones.
final class Canaries {

    enum Kind {
        PASSWORD,
        CODE,
        TOKEN,
        CARD,
        PHONE
    }

    record Canary(Kind kind, String text) {}

    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private final Random random;
    private final List<Canary> made = new ArrayList<>();

    Canaries(long seed) {
        random = new Random(seed);
    }

    List<Canary> made() {
        return made;
    }

    String password() {
        return kept(Kind.PASSWORD, "Kt7-" + letters(18));
    }

    /// Longer than a real one-time code, which would be found by chance in any file.
    String code() {
        return kept(Kind.CODE, digits(4) + letters(14));
    }

    String token() {
        return kept(Kind.TOKEN, letters(43));
    }

    /// Sixteen digits that pass the Luhn check.
    String card() {
        String body = (random.nextBoolean() ? "4" : "5") + digits(14);
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            int digit = body.charAt(body.length() - 1 - i) - '0';
            sum += i % 2 == 1 ? digit : digit * 2 / 10 + digit * 2 % 10;
        }
        return kept(Kind.CARD, body + (10 - sum % 10) % 10);
    }

    /// The digits; with a plus in front it is a telephone number.
    String phone() {
        return kept(Kind.PHONE, "377" + (1 + random.nextInt(9)) + digits(10));
    }

    /// A secret of whatever kind that comes next.
    String any() {
        return switch (random.nextInt(5)) {
            case 0 -> password();
            case 1 -> code();
            case 2 -> token();
            case 3 -> card();
            default -> phone();
        };
    }

    /// A secret the server itself made up and told nobody but its owner.
    void issued(String text) {
        kept(Kind.TOKEN, text);
    }

    int choose(int bound) {
        return random.nextInt(bound);
    }

    private String kept(Kind kind, String text) {
        made.add(new Canary(kind, text));
        return text;
    }

    private String letters(int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    private String digits(int count) {
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(random.nextInt(10));
        }
        return text.toString();
    }
}
