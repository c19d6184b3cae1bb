package com.foodieexpress.tracking.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampTextTest {

    @Property(tries = 2_000)
    void everyTimeIsReadAsTheLibraryReadsIt(@ForAll @LongRange(min = 0, max = 253_402_300_799_999_999L) long micros) {
        Instant instant = TimestampText.instant(micros);
        assertThat(read(instant.toString())).isEqualTo(micros);
        Instant seconds = instant.truncatedTo(ChronoUnit.SECONDS);
        assertThat(TimestampText.instant(read(seconds.toString()))).isEqualTo(seconds);
    }

    @Test
    void everyDayOfFourCenturiesIsItself() {
        for (LocalDate day = LocalDate.of(1970, 1, 1); day.getYear() < 2372; day = day.plusDays(1)) {
            assertThat(read(day + "T00:00:00Z")).isEqualTo(day.toEpochDay() * 86_400_000_000L);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Z",
                "now",
                "2026-11-21",
                "2026-11-21T18:00:00",
                "2026-02-29T00:00:00Z",
                "2026-13-01T00:00:00Z",
                "2026-00-01T00:00:00Z",
                "2026-11-31T00:00:00Z",
                "2026-11-21T24:00:00Z",
                "2026-11-21T18:60:00Z",
                "2026-11-21T18:00:00.12x4Z",
                "2026-11-21T18:00:00.1234567890Z",
                "2026-11-21 18:00:00Z",
                "２０２６-11-21T18:00:00Z"
            })
    void whatIsNoTimeIsNone(String text) {
        assertThat(read(text)).isEqualTo(TimestampText.NO_TIME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-21T19:00:00+01:00", "2026-11-21T18:00:00.000000999Z", "2026-11-21T18:00Z"})
    void otherFormsOfATimeAreRead(String text) {
        assertThat(TimestampText.instant(read(text))).isEqualTo(Instant.parse("2026-11-21T18:00:00Z"));
    }

    @Property
    void noTextIsAFault(@ForAll String text) {
        read(text);
        read(text + "Z");
        read("2026-11-21T18:00:00" + text + "Z");
    }

    private static long read(String text) {
        char[] around = ("ab" + text + "cd").toCharArray();
        return TimestampText.micros(around, 2, text.length());
    }
}
