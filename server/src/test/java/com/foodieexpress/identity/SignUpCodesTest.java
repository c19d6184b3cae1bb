package com.foodieexpress.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;

import com.foodieexpress.testing.ServerTest;
import com.foodieexpress.testing.TestUser;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Signing up with a code: the address is proven, and nobody learns who has an account.
@ServerTest
class SignUpCodesTest extends CodesCase {

    @Test
    void aSignUpWithACodeStartsWithAConfirmedAddress() {
        String email = UUID.randomUUID() + "@test.example";
        String id = ask("sign-up", "email", email).path("challengeId");
        String code = code(email, "sign up");
        signUp(email, id, other(code)).statusCode(400).body("errors", hasKey("code"));
        signUp(UUID.randomUUID() + "@test.example", id, code).statusCode(400).body("errors", hasKey("code"));
        signUp(email, id, code).statusCode(201).body("user.isEmailVerified", equalTo(true));
        signUp(email, "nonsense", code).statusCode(400).body("errors", hasKey("challengeId"));
    }

    @Test
    void signingUpWithATakenAddressTellsItsOwnerOnly() {
        TestUser owner = TestUser.customer();
        Map<String, Object> taken = bare(ask("sign-up", "email", owner.email()), 202);
        Map<String, Object> free = bare(ask("sign-up", "email", UUID.randomUUID() + "@test.example"), 202);
        assertThat(taken).isEqualTo(free);
        assertThat(message(owner.email(), "You have an account already")).contains("Sign in");
    }

    @Test
    void aSignUpWithACodeDoesNotTellWhoHasAnAccount() {
        TestUser owner = TestUser.customer();
        List<List<Map<String, Object>>> lives = new ArrayList<>();
        for (String email : List.of(owner.email(), UUID.randomUUID() + "@test.example")) {
            String id = ask("sign-up", "email", email).path("challengeId");
            String mine = UUID.randomUUID() + "@test.example";
            String other = ask("sign-up", "email", mine).path("challengeId");
            String wrong = other(code(email, "sign up"));
            List<Map<String, Object>> answers = new ArrayList<>();
            // The right code, but of another address.
            answers.add(bare(
                    signUp(email, "a louder kettle", other, code(mine, "sign up"))
                            .extract()
                            .response(),
                    400));
            for (int i = 0; i < 6; i++) {
                answers.add(bare(
                        signUp(email, "a louder kettle", id, wrong).extract().response(), 400));
            }
            lives.add(answers);
        }
        assertThat(lives.getFirst()).isEqualTo(lives.getLast());
        assertThat(lives.getFirst())
                .allSatisfy(answer -> assertThat(answer).containsEntry("code", "identity.code-not-valid"));
    }

    @Test
    void whoSignsUpAgainWithTheirOwnPasswordGetsTheFurtherRole() {
        TestUser owner = TestUser.customer();
        String id = ask("sign-up", "email", owner.email()).path("challengeId");
        Map<String, Object> rider = Map.of(
                "email",
                owner.email(),
                "password",
                TestUser.PASSWORD,
                "firstName",
                "Test",
                "lastName",
                "Person",
                "role",
                "delivery",
                "vehicleInfo",
                Map.of("type", "bike"),
                "challengeId",
                id,
                "code",
                code(owner.email(), "sign up"));
        signUp(owner.email(), "a louder kettle", id, code(owner.email(), "sign up"))
                .statusCode(400)
                .body("code", equalTo("identity.email-taken"));
        post("/auth/register", rider).then().statusCode(201).body("user.role", equalTo("delivery"));
    }
}
