package com.foodieexpress.tracking.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.kernel.UuidV7;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FixParserTest {

    private static final Instant NOW = Instant.parse("2026-11-21T18:00:00Z");
    private static final UUID RIDER = UuidV7.next();
    private static final String SESSION = "6f1f8a1e-8a44-4c1e-9d57-0a4a4a2f9a11";
    private static final String GOOD = "{'seq':1,'lat':43.7384,'lng':7.4246,'recordedAt':'2026-11-21T17:59:58.500Z'}";

    @Test
    void oneFixIsReadWithAllItsFields() {
        FixUpload upload = parse("{'session':'" + SESSION
                + "','seq':4,'lat':43.7384,'lng':7.4246,'accuracyMetres':5.5,'speedMps':6,'headingDegrees':271.5,"
                + "'recordedAt':'2026-11-21T17:59:58.500Z','mock':true,'battery':{'level':[1,2]}}");
        assertThat(upload.single()).isTrue();
        assertThat(upload.session()).hasToString(SESSION);
        assertThat(upload.fixes())
                .containsExactly(new Fix(
                        RIDER,
                        UUID.fromString(SESSION),
                        4,
                        43.7384,
                        7.4246,
                        5.5f,
                        6f,
                        271.5f,
                        Flags.MOCK,
                        Instant.parse("2026-11-21T17:59:58.500Z"),
                        NOW));
    }

    @Test
    void whatThePhoneDoesNotKnowMayBeAbsentNullOrNegative() {
        assertThat(parse(batch(GOOD)).fixes().getFirst())
                .isEqualTo(parse(batch(GOOD.replace(
                                "'lat'",
                                "'speedMps':null,'headingDegrees':-1,'accuracyMetres':null,'mock':null,'lat'")))
                        .fixes()
                        .getFirst());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            'lat':91                       | lat            | tracking.out-of-range
            'lat':-90.0001                 | lat            | tracking.out-of-range
            'lat':1e400                    | lat            | tracking.out-of-range
            'lat':'43'                     | lat            | tracking.unreadable
            'lat':null                     | lat            | tracking.missing
            'lng':180.5                    | lng            | tracking.out-of-range
            'lng':[7]                      | lng            | tracking.unreadable
            'seq':-1                       | seq            | tracking.out-of-range
            'seq':9223372036854775807      | seq            | tracking.out-of-range
            'accuracyMetres':1e9           | accuracyMetres | tracking.out-of-range
            'speedMps':1e6                 | speedMps       | tracking.out-of-range
            'headingDegrees':361           | headingDegrees | tracking.out-of-range
            'headingDegrees':{}            | headingDegrees | tracking.unreadable
            'recordedAt':'yesterday'       | recordedAt     | tracking.unreadable
            'recordedAt':1763748000        | recordedAt     | tracking.unreadable
            'recordedAt':null              | recordedAt     | tracking.missing
            'recordedAt':'2026-11-22T18:00:01Z' | recordedAt | tracking.out-of-range
            'recordedAt':'2026-11-14T17:59:59Z' | recordedAt | tracking.out-of-range
            'recordedAt':'+999999999-01-01T00:00:00Z' | recordedAt | tracking.unreadable
            """)
    void aBadFixIsRefusedByItsNumberAndTheOthersStand(String instead, String field, String code) {
        FixUpload upload = parse(batch(GOOD, with(instead), GOOD.replace("'seq':1", "'seq':3")));
        assertThat(upload.fixes()).extracting(Fix::seq).containsExactly(1L, 3L);
        assertThat(upload.refused()).singleElement().satisfies(refused -> {
            assertThat(refused.field()).isEqualTo(field);
            assertThat(refused.code()).isEqualTo(code);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', nullValues = "-", textBlock = """
            -                                            | body
            []                                           | body
            'text'                                       | body
            {                                            | body
            {} {}                                        | body
            {'session':'x'}                              | session
            {'session':42}                               | session
            {'session':null,'fixes':[{'seq':1}]}         | session
            {'fixes':[{'seq':1}]}                        | session
            {'session':'SESSION'}                        | seq
            {'session':'SESSION','seq':'1'}              | seq
            {'session':'SESSION','seq':1.5}              | seq
            {'session':'SESSION','seq':99999999999999999999} | seq
            {'session':'SESSION','fixes':[]}             | fixes
            {'session':'SESSION','fixes':{}}             | fixes
            {'session':'SESSION','fixes':null}           | fixes
            {'session':'SESSION','fixes':[{'seq':1}],'fixes':[{'seq':2}]} | fixes
            {'session':'SESSION','fixes':[{'seq':1},7]}  | fixes.1
            {'session':'SESSION','fixes':[{'seq':1},{}]} | fixes.1.seq
            {'session':'SESSION','sentAt':'soon','fixes':[{'seq':1}]} | sentAt
            {'session':'SESSION','x':[[[[[[[[[[1]]]]]]]]]]} | body
            """)
    void aRequestThatIsNoneIsRefusedAsAWhole(String body, String field) {
        assertThatThrownBy(() -> parse((body == null ? "" : body).replace("SESSION", SESSION)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.fieldErrors()).containsOnlyKeys(field));
    }

    @Test
    void fiveHundredFixesAreARequestAndOneMoreIsNot() {
        assertThat(parse(batch(numbered(500))).fixes()).hasSize(500);
        assertThatThrownBy(() -> parse(batch(numbered(501))))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.fieldErrors()).containsOnlyKeys("fixes"));
    }

    @Test
    void aWrongClockIsCorrectedByWhatItSaidWhenItSent() {
        // The phone lives two days ahead; taken at its word the fix would lie too far in the future.
        FixUpload upload = parse("{'session':'" + SESSION + "','sentAt':'2026-11-23T18:00:00Z','fixes':["
                + GOOD.replace("2026-11-21", "2026-11-23") + "]}");
        assertThat(upload.fixes()).singleElement().satisfies(fix -> {
            assertThat(fix.recordedAt()).isEqualTo(NOW.minus(Duration.ofMillis(1_500)));
            assertThat(fix.flags()).isEqualTo(Flags.CLOCK_CORRECTED);
        });
    }

    @ParameterizedTest
    @CsvSource({"2026-11-21T17:59:20Z, 1", "2026-11-21T18:00:40Z, 1", "2026-11-21T17:10:00Z, 60"})
    void theTimeANetworkTakesIsNoWrongClock(String sentAt, double rate) {
        String body = "{'session':'" + SESSION + "','sentAt':'" + sentAt + "','fixes':[" + GOOD + "]}";
        assertThat(parse(body, rate).fixes())
                .singleElement()
                .satisfies(fix -> assertThat(fix.flags()).isZero());
    }

    @ParameterizedTest
    @CsvSource({"0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "-100000-01-01T00:00:00Z", "+100000-01-01T00:00:00Z"})
    void anAbsurdSendingTimeMovesNoFixOutOfTheDaysThatAreKept(String sentAt) {
        FixUpload upload = parse("{'session':'" + SESSION + "','sentAt':'" + sentAt + "','fixes':[" + GOOD + "]}");
        assertThat(upload.fixes()).isEmpty();
        assertThat(upload.refused()).extracting(FixUpload.Refused::field).containsExactly("recordedAt");
    }

    @Property(tries = 2_000)
    void noBodyIsAFaultOfTheServer(@ForAll("damagedBodies") byte[] body) {
        try {
            FixUpload upload = FixParser.parse(body, RIDER, NOW, 1);
            assertThat(upload.fixes().size() + upload.refused().size()).isPositive();
        } catch (Refusal refusal) {
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
        }
    }

    /// A good body with some bytes replaced, and plain noise.
    @Provide
    Arbitrary<byte[]> damagedBodies() {
        byte[] good = batch(GOOD, GOOD).replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        Arbitrary<byte[]> damaged = Arbitraries.integers()
                .between(0, good.length - 1)
                .list()
                .ofMaxSize(4)
                .flatMap(places -> Arbitraries.bytes().map(instead -> {
                    byte[] body = good.clone();
                    places.forEach(place -> body[place] = instead);
                    return body;
                }));
        return Arbitraries.oneOf(
                damaged, Arbitraries.bytes().array(byte[].class).ofMaxSize(60));
    }

    private static String with(String field) {
        String name = field.substring(0, field.indexOf(':'));
        String others = GOOD.substring(1, GOOD.length() - 1).replace("'seq':1", "'seq':2");
        String kept = java.util.Arrays.stream(others.split(","))
                .filter(part -> !part.startsWith(name + ":"))
                .collect(Collectors.joining(","));
        return "{" + kept + "," + field + "}";
    }

    private static String[] numbered(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> GOOD.replace("'seq':1", "'seq':" + i))
                .toArray(String[]::new);
    }

    private static String batch(String... fixes) {
        return "{'session':'" + SESSION + "','fixes':[" + String.join(",", fixes) + "]}";
    }

    private static FixUpload parse(String body) {
        return parse(body, 1);
    }

    private static FixUpload parse(String body, double rate) {
        return FixParser.parse(body.replace('\'', '"').getBytes(StandardCharsets.UTF_8), RIDER, NOW, rate);
    }
}
