package com.foodieexpress.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.foodieexpress.platform.breach.BreachedPasswords;
import com.foodieexpress.platform.breach.FilterFile;
import com.foodieexpress.testing.Asvs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private static final String EMAIL = "marguerite.k@post.example";

    @AfterEach
    void usual() {
        PasswordRules.configure(8, null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a quiet kettle",
                "hedgehog-lantern",
                "пароль из слов",
                "    four words    ",
                "ærlig talt nej",
                "🔑🔑🐈🐕🌧🍋🧂🥐",
                "12 hens, 40 eggs",
                "no rules of composition here",
                "xxx marks the spot",
            })
    @Asvs("6.2.5")
    void aPasswordNeedsLengthAndNothingElse(String password) {
        assertThat(objection(password)).isNull();
    }

    @Test
    @Asvs({"6.2.1", "6.2.9"})
    void lengthIsCountedInCharactersAndEndsAtTwoHundred() {
        assertThat(objection("sevens7")).isEqualTo("must have at least 8 characters");
        assertThat(objection("🔑🐈🐕🌧🍋🧂🥐")).isEqualTo("must have at least 8 characters");
        assertThat(objection("long walk ".repeat(20))).isNull();
        assertThat(objection("long walk ".repeat(20) + "!")).isEqualTo("must have at most 200 characters");
        PasswordRules.configure(15, null);
        assertThat(objection("a quiet kettle")).isEqualTo("must have at least 15 characters");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "PASSWORD1",
                "Password2026!",
                "!!iloveyou!!",
                "football",
                "trustno1",
                "Basketball99",
                "ｐａｓｓｗｏｒｄ",
                "aaaaaaaa",
                "abababab",
                "abcabcabc",
                "12345678",
                "87654321",
                "qwertyuiop",
                "poiuytre",
                "abcdefgh",
                "azertyui",
            })
    @Asvs("6.2.4")
    void whatAnybodyWouldTryFirstIsRefused(String password) {
        assertThat(objection(password)).isEqualTo("is too common");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Foodie2026", "express-foodie", "marguerite.k1", "Marguerite77", "Bistro-Lumiere!", "Lumiere99"})
    @Asvs("6.2.11")
    void ownNamesAndTheServicesAreRefused(String password) {
        assertThat(PasswordRules.objection(password, EMAIL, "Marguerite", null, "Bistro Lumiere"))
                .startsWith("must not be made of");
    }

    @Test
    void aNameInAWholeSentenceIsFine() {
        assertThat(PasswordRules.objection("marguerite eats plums", EMAIL, "Marguerite"))
                .isNull();
        assertThat(objection(EMAIL)).isEqualTo("must differ from the e-mail address");
    }

    @Test
    @Asvs("6.2.12")
    void leakedPasswordsAreRefusedInAnyCase(@TempDir Path folder) throws IOException {
        Path list = Files.write(folder.resolve("list"), List.of("tangerine sunset boat"));
        FilterFile.make(list, folder.resolve("filter"));
        assertThat(objection("tangerine sunset boat")).isNull();
        PasswordRules.configure(8, BreachedPasswords.open(folder.resolve("filter")));
        assertThat(objection("tangerine sunset boat")).contains("leak");
        assertThat(objection("Tangerine Sunset Boat")).contains("leak");
        assertThat(objection("tangerine sunset ship")).isNull();
    }

    private static @Nullable String objection(String password) {
        return PasswordRules.objection(password, EMAIL);
    }
}
