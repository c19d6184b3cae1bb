package com.foodieexpress.identity.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.foodieexpress.testing.Asvs;
import java.util.List;
import org.junit.jupiter.api.Test;

class Argon2Test {

    private static final Argon2 CHEAP = new Argon2(64, 3, 1);

    @Test
    void aHashMatchesItsPasswordOnly() {
        String phc = CHEAP.hash("a quiet kettle");
        assertThat(Argon2.matches("a quiet kettle", phc)).isTrue();
        assertThat(Argon2.matches("a quiet kettle ", phc)).isFalse();
        assertThat(CHEAP.hash("a quiet kettle")).isNotEqualTo(phc);
    }

    /// From the reference implementation's own test file (phc-winner-argon2, test.c, version 19).
    @Test
    void theReferenceImplementationsHashIsUnderstood() {
        assertThat(Argon2.matches(
                        "password",
                        "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"))
                .isTrue();
    }

    @Test
    @Asvs("11.4.2")
    void aHashNamesItsParameters() {
        assertThat(CHEAP.hash("x")).startsWith("$argon2id$v=19$m=64,t=3,p=1$");
        assertThat(CHEAP.madeWithTheseParameters(CHEAP.hash("x"))).isTrue();
        assertThat(CHEAP.madeWithTheseParameters(new Argon2(65, 3, 1).hash("x")))
                .isFalse();
    }

    /// Where the C library is installed: a hash made by one is understood by the other.
    @Test
    void bothImplementationsComputeTheSame() {
        assumeThat(NativeArgon2.find()).as("libargon2").isPresent();
        Argon2Engine installed = NativeArgon2.find().orElseThrow();
        byte[] salt = "a salt of sixteen".getBytes(UTF_8);
        for (var parameters : List.of(new Argon2(8, 1, 1), new Argon2(64, 3, 1), new Argon2(256, 2, 4))) {
            for (String password : List.of("", "x", "pass\0word", "ключ 🔑".repeat(40))) {
                byte[] secret = password.getBytes(UTF_8);
                assertThat(installed.derive(parameters, secret, salt, 32))
                        .isEqualTo(Argon2Engine.inJava(parameters, secret, salt, 32));
            }
        }
    }
}
