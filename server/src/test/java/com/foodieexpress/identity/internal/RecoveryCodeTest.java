package com.foodieexpress.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RecoveryCodeTest {

    @Test
    void aCodeHas120BitsInGroupsAndNoLookalikes() {
        assertThat(Stream.generate(RecoveryCode::next).limit(500))
                .allMatch(code -> code.matches("([2-9A-HJ-NP-Z]{4}-){5}[2-9A-HJ-NP-Z]{4}"))
                .doesNotHaveDuplicates();
    }

    @Test
    void itCountsHoweverItWasTyped() {
        String code = RecoveryCode.next();
        byte[] hash = RecoveryCode.hash(code);
        assertThat(hash).hasSize(32);
        assertThat(RecoveryCode.hash(code.toLowerCase(Locale.ROOT).replace('-', ' ')))
                .isEqualTo(hash);
        assertThat(RecoveryCode.hash("  " + code.replace("-", "") + "\u00a0")).isEqualTo(hash);
    }

    @Test
    void whatHasNotItsFormIsNone() {
        String code = RecoveryCode.next();
        assertThat(RecoveryCode.hash("123456")).isNull();
        assertThat(RecoveryCode.hash(code.substring(1))).isNull();
        assertThat(RecoveryCode.hash(code + "A")).isNull();
        assertThat(RecoveryCode.hash("0".repeat(24))).isNull();
        assertThat(RecoveryCode.hash("A".repeat(5_000))).isNull();
    }
}
