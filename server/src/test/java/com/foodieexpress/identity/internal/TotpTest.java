package com.foodieexpress.identity.internal;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The numbers printed in the RFCs.
class TotpTest {

    private static final byte[] SECRET = "12345678901234567890".getBytes(US_ASCII);

    /// RFC 6238, appendix B, the SHA-1 rows, which have eight digits.
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void theCodesOfRfc6238(long seconds, String expected) {
        long step = Totp.step(Instant.ofEpochSecond(seconds));
        assertThat(Totp.digits(Totp.truncated(SECRET, step) % 100_000_000, 8)).isEqualTo(expected);
    }

    /// RFC 4226, appendix D.
    @Test
    void theCodesOfRfc4226() {
        List<String> codes = LongStream.range(0, 10)
                .mapToObj(step -> Totp.code(SECRET, step))
                .toList();
        assertThat(codes)
                .containsExactly(
                        "755224", "287082", "359152", "969429", "338314", "254676", "287922", "162583", "399871",
                        "520489");
    }

    @Test
    void aSecretIsAsLongAsTheHashAndNewEachTime() {
        assertThat(Totp.newSecret()).hasSize(20).isNotEqualTo(Totp.newSecret());
    }
}
