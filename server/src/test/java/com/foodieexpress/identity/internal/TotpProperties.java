package com.foodieexpress.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/// Which codes count, and that none counts twice.
class TotpProperties {

    /// Somebody shows the code of the step that lies `ahead` of the present one, `pause` seconds after the
    /// last showing.
    record Showing(int pause, int ahead) {}

    @Property
    void aCodeCountsWithinOneStepOfNowAndNowhereElse(
            @ForAll @Size(20) byte[] secret,
            @ForAll @LongRange(min = 1_000, max = 9_999_999_999L) long seconds,
            @ForAll("offsets") int ahead) {
        Instant now = Instant.ofEpochSecond(seconds);
        long step = Totp.step(now) + ahead;
        OptionalLong matched = Totp.match(secret, Totp.code(secret, step), now, 0);
        if (Math.abs(ahead) <= 1) {
            assertThat(matched).isPresent();
        } else {
            // One in a million pairs of steps shares a code; such a code is also that of a step nearby.
            matched.ifPresent(other -> assertThat(Totp.code(secret, other)).isEqualTo(Totp.code(secret, step)));
        }
    }

    @Property(tries = 300)
    void inAnyRowOfShowingsTheStepsThatCountedOnlyGrow(
            @ForAll @Size(20) byte[] secret, @ForAll("showings") List<Showing> showings) {
        long seconds = 1_795_000_000L;
        long lastUsed = 0;
        List<Long> counted = new ArrayList<>();
        for (Showing showing : showings) {
            seconds += showing.pause();
            Instant now = Instant.ofEpochSecond(seconds);
            long shown = Totp.step(now) + showing.ahead();
            OptionalLong matched = Totp.match(secret, Totp.code(secret, shown), now, lastUsed);
            boolean due = Math.abs(showing.ahead()) <= 1 && shown > lastUsed;
            if (due) {
                assertThat(matched).isPresent();
            }
            if (matched.isPresent()) {
                assertThat(matched.getAsLong()).isGreaterThan(lastUsed);
                lastUsed = matched.getAsLong();
                counted.add(lastUsed);
            }
        }
        assertThat(counted).doesNotHaveDuplicates().isSorted();
    }

    @Property
    void whatIsNoCodeOfTheSecretNeverCounts(
            @ForAll @Size(20) byte[] secret, @ForAll String text, @ForAll("codes") String code) {
        Instant now = Instant.ofEpochSecond(1_795_000_000L);
        long step = Totp.step(now);
        List<String> right = List.of(Totp.code(secret, step - 1), Totp.code(secret, step), Totp.code(secret, step + 1));
        assertThat(Totp.match(secret, code, now, 0).isPresent()).isEqualTo(right.contains(code));
        assertThat(Totp.match(secret, text, now, 0).isPresent()).isEqualTo(right.contains(text));
    }

    @Provide
    Arbitrary<Integer> offsets() {
        return Arbitraries.integers().between(-40, 40);
    }

    @Provide
    Arbitrary<String> codes() {
        return Arbitraries.integers().between(0, 999_999).map(number -> Totp.digits(number, 6));
    }

    @Provide
    Arbitrary<List<Showing>> showings() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 45),
                        Arbitraries.integers().between(-2, 2))
                .as(Showing::new)
                .list()
                .ofMaxSize(40);
    }
}
