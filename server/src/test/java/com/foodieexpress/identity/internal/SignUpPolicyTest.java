package com.foodieexpress.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Where strangers come and mail is sent, nobody signs up without a code.
class SignUpPolicyTest {

    @ParameterizedTest(name = "told {0}, demo {1}, mail {2}: asked {3}")
    @CsvSource({
        "     , false, true,  true",
        "     , false, false, false",
        "     , true,  true,  false",
        "false, false, true,  false",
        "true,  true,  true,  true",
        "true,  false, false, true"
    })
    void aCodeIsAskedForWhereItCanBeSent(@Nullable Boolean told, boolean demo, boolean mail, boolean asked) {
        assertThat(SignUpPolicy.needsProof(Optional.ofNullable(told), demo, mail))
                .isEqualTo(asked);
    }
}
