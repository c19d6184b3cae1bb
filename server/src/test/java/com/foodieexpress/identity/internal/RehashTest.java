package com.foodieexpress.identity.internal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.foodieexpress.platform.db.Database;
import com.foodieexpress.testing.Asvs;
import com.foodieexpress.testing.ServerTest;
import com.foodieexpress.testing.TestUser;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Changed Argon2id parameters are taken up at each person's next sign-in, and only by a right password.
@ServerTest
class RehashTest {

    private static final Argon2 OF_OLD = new Argon2(64, 1, 1);

    @Inject
    Database database;

    @Inject
    Passwords passwords;

    private final AccountStore store = new AccountStore();

    @Test
    void aSignInBringsAnOldHashUpToDate() {
        TestUser person = TestUser.customer();
        String old = OF_OLD.hash(TestUser.PASSWORD);
        database.run(tx -> assertThat(store.replacePassword(tx, person.id(), hash(person), old))
                .isTrue());

        signIn(person, "a wrong kettle", 401);
        assertThat(hash(person)).isEqualTo(old);

        signIn(person, TestUser.PASSWORD, 200);
        String fresh = hash(person);
        assertThat(passwords.isOutdated(fresh)).isFalse();
        assertThat(Argon2.matches(TestUser.PASSWORD, fresh)).isTrue();

        signIn(person, TestUser.PASSWORD, 200);
        assertThat(hash(person)).isEqualTo(fresh);
    }

    /// The same letters, typed on another keyboard: é as one character or as two.
    @Test
    @Asvs("6.2.8")
    void aPasswordIsWhatItLooksLike() {
        String one = "caf\u00e9 \u2126 kettle";
        String two = "cafe\u0301 \u03a9 kettle";
        assertThat(passwords.matches(two, passwords.hash(one))).isTrue();
        assertThat(passwords.matches("cafe \u03a9 kettle", passwords.hash(one))).isFalse();
    }

    private String hash(TestUser person) {
        return database.read(tx -> store.find(tx, person.id())).orElseThrow().passwordHash();
    }

    private static void signIn(TestUser person, String password, int status) {
        given().contentType(ContentType.JSON)
                .body(Map.of("email", person.email(), "password", password))
                .post("/api/v1/auth/login")
                .then()
                .statusCode(status);
    }
}
