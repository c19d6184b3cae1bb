package com.foodieexpress.platform.config;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.foodieexpress.testing.Asvs;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Outside of the demo the platform does not start with an unsafe setting, and says which one it is.
class SafeSettingsTest {

    /// What a careful operator writes.
    private static final Map<String, String> GOOD = Map.ofEntries(
            entry("foodie.public-url", "https://food.example"),
            entry("foodie.trusted-proxies", "10.0.0.0/8"),
            entry("foodie.database-url", "jdbc:postgresql://db.internal/foodie?sslmode=verify-full"),
            entry("foodie.database-password", "kX2-vvo9-Lm3p-0aQe"),
            entry("foodie.redis-url", "rediss://:pW9-tyr7-bb2k-MmQ3@redis.internal:6379"),
            entry("foodie.admin.email", "boss@food.example"),
            entry("foodie.admin.password", "violet-hammer-tundra-9"),
            entry("foodie.trusted-sources", "10.7.0.0/16"),
            entry("foodie.trusted-token", "6fJ0sQm2ZxV8bN4kT1rW9yC3eH7uL5pA"),
            entry("foodie.cors-origins", "https://partner.example,https://m.partner.example:8443"),
            entry("foodie.codes.pepper", "q7Wc2Nf0Zr5Hk8Xb3Vm6Ts9Jd4Lg1PyA"),
            entry("foodie.smtp.host", "mail.internal"),
            entry("foodie.smtp.user", "foodie"),
            entry("foodie.smtp.password", "tS4-mail-kk9Q"),
            entry("foodie.smtp.from", "Food <no-reply@food.example>"),
            entry("foodie.traces.url", "https://collector.internal:4318"),
            entry("foodie.sms.account", "AC0123456789"),
            entry("foodie.sms.token", "9f2c1b7a64e853d0cfe1a2b3"));

    @Test
    void carefulSettingsMayStart() {
        assertThat(objections(GOOD)).isEmpty();
    }

    @Test
    void theDemoMayStartWithAnything() {
        assertThat(objections(Map.of("foodie.demo", "true", "foodie.speed", "60")))
                .isEmpty();
    }

    @Test
    void nothingAtAllIsNotEnough() {
        assertThat(objections(Map.of()))
                .satisfiesExactly(
                        one -> assertThat(one).startsWith("FOODIE_PUBLIC_URL is missing"),
                        two -> assertThat(two).startsWith("FOODIE_TRUSTED_PROXIES is missing"));
    }

    @Test
    void theMessageNamesEveryVariable() {
        assertThat(new UnsafeSettings(objections(Map.of("foodie.speed", "10"))))
                .hasMessageContaining("\n  FOODIE_PUBLIC_URL ")
                .hasMessageContaining("\n  FOODIE_TRUSTED_PROXIES ")
                .hasMessageContaining("\n  FOODIE_SPEED ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            foodie.public-url                     | http://food.example                                   | FOODIE_PUBLIC_URL
            foodie.public-url                     | food.example                                          | FOODIE_PUBLIC_URL
            foodie.public-url                     | https://food.example/shop                             | FOODIE_PUBLIC_URL
            foodie.public-url                     | https:///                                             | FOODIE_PUBLIC_URL
            foodie.public-url                     | not an address                                        | FOODIE_PUBLIC_URL
            foodie.trusted-proxies                | 0.0.0.0/0                                             | FOODIE_TRUSTED_PROXIES
            foodie.trusted-proxies                | 10.0.0.1, ::/0                                        | FOODIE_TRUSTED_PROXIES
            foodie.tls.keystore                   | /etc/foodie.p12                                       | FOODIE_TLS_PASSWORD
            foodie.database-password              | foodie                                                | FOODIE_DATABASE_PASSWORD
            foodie.database-password              | short1!                                               | FOODIE_DATABASE_PASSWORD
            foodie.database-password              | aaaaaaaaaaaaaaaa                                      | FOODIE_DATABASE_PASSWORD
            foodie.database-url                   | jdbc:postgresql://db.internal/foodie                  | FOODIE_DATABASE_URL
            foodie.database-url                   | jdbc:postgresql://db.internal/foodie?sslmode=prefer   | FOODIE_DATABASE_URL
            foodie.redis-url                      | redis://:pW9-tyr7-bb2k-MmQ3@redis.internal            | FOODIE_REDIS_URL
            foodie.redis-url                      | rediss://redis.internal                               | FOODIE_REDIS_URL
            foodie.admin.email                    | Admin@FoodDelivery.com                                | FOODIE_ADMIN_EMAIL
            foodie.admin.password                 | password123                                           | FOODIE_ADMIN_PASSWORD
            foodie.admin.password                 | only-fourteen!                                        | FOODIE_ADMIN_PASSWORD
            foodie.trusted-sources                | 0.0.0.0/0                                             | FOODIE_TRUSTED_SOURCES
            foodie.trusted-token                  | short                                                 | FOODIE_TRUSTED_TOKEN
            foodie.operator-networks              | ::/0                                                  | FOODIE_OPERATOR_NETWORKS
            foodie.cors-origins                   | *                                                     | FOODIE_CORS_ORIGINS
            foodie.cors-origins                   | https://partner.example,http://partner.example        | FOODIE_CORS_ORIGINS
            foodie.cors-origins                   | https://partner.example/                              | FOODIE_CORS_ORIGINS
            foodie.cors-origins                   | null                                                  | FOODIE_CORS_ORIGINS
            foodie.identity.password-memory-kib   | 1024                                                  | FOODIE_IDENTITY_PASSWORD_MEMORY_KIB
            foodie.identity.password-passes       | 1                                                     | FOODIE_IDENTITY_PASSWORD_MEMORY_KIB
            foodie.identity.password-min-length   | 6                                                     | FOODIE_IDENTITY_PASSWORD_MIN_LENGTH
            foodie.identity.access-life           | PT2H                                                  | FOODIE_IDENTITY_ACCESS_LIFE
            foodie.identity.refresh-life          | P365D                                                 | FOODIE_IDENTITY_REFRESH_LIFE
            foodie.codes.pepper                   | thirty-one characters are few..                       | FOODIE_CODES_PEPPER
            foodie.smtp.security                  | none                                                  | FOODIE_SMTP_SECURITY
            foodie.smtp.password                  | changeme                                              | FOODIE_SMTP_PASSWORD
            foodie.smtp.from                      | FoodieExpress <no-reply@foodieexpress.example>        | FOODIE_SMTP_FROM
            foodie.sms.url                        | http://sms.example                                    | FOODIE_SMS_URL
            foodie.traces.url                     | http://collector.example:4318                         | FOODIE_TRACES_URL
            foodie.sms.token                      | short                                                 | FOODIE_SMS_TOKEN
            foodie.speed                          | 10                                                    | FOODIE_SPEED
            """)
    @Asvs({"12.2.1", "13.4.2"})
    void anUnsafeSettingIsNamed(String setting, String value, String variable) {
        var settings = new HashMap<>(GOOD);
        settings.put(setting, value);
        assertThat(objections(settings)).singleElement().asString().startsWith(variable + " ");
    }

    @ParameterizedTest
    @CsvSource({
        "foodie.public-url, FOODIE_PUBLIC_URL",
        "foodie.trusted-proxies, FOODIE_TRUSTED_PROXIES",
        "foodie.database-password, FOODIE_DATABASE_PASSWORD",
        "foodie.admin.password, FOODIE_ADMIN_PASSWORD",
        "foodie.trusted-token, FOODIE_TRUSTED_TOKEN",
        "foodie.codes.pepper, FOODIE_CODES_PEPPER",
        "foodie.smtp.password, FOODIE_SMTP_PASSWORD",
        "foodie.smtp.from, FOODIE_SMTP_FROM",
        "foodie.sms.token, FOODIE_SMS_TOKEN"
    })
    void aMissingSettingIsNamed(String setting, String variable) {
        var settings = new HashMap<>(GOOD);
        settings.remove(setting);
        assertThat(objections(settings)).singleElement().asString().startsWith(variable + " is missing");
    }

    @Test
    void aDatabaseOnThisMachineNeedsNoTls() {
        var settings = new HashMap<>(GOOD);
        settings.put("foodie.database-url", "jdbc:postgresql://127.0.0.1:5432/foodie");
        settings.put("foodie.redis-url", "redis://localhost");
        assertThat(objections(settings)).isEmpty();
        settings.put("foodie.database-url", "jdbc:postgresql://localhost/foodie");
        settings.put("foodie.redis-url", "redis://[::1]:6379");
        assertThat(objections(settings)).isEmpty();
    }

    /// Secrets must not reach the terminal or the log by way of the complaint.
    @Test
    void noSecretIsRepeated() {
        var settings = new HashMap<>(GOOD);
        settings.put("foodie.admin.password", "hunter2");
        settings.put("foodie.database-password", "changeme");
        settings.put("foodie.redis-url", "redis://:sesame@redis.internal");
        settings.put("foodie.trusted-token", "opener");
        assertThat(String.join("\n", objections(settings))).doesNotContain("hunter2", "changeme", "sesame", "opener");
    }

    private static List<String> objections(Map<String, String> settings) {
        return SafeSettings.objections(
                new SmallRyeConfigBuilder().withDefaultValues(settings).build());
    }
}
