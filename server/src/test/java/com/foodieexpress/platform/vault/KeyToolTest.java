package com.foodieexpress.platform.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.foodieexpress.testing.City;
import com.foodieexpress.testing.City.Person;
import com.foodieexpress.testing.ServerTest;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `./foodie rotate-keys` against the running server: it takes the new key up without a restart.
@ServerTest
class KeyToolTest {

    @Inject
    Keks keks;

    @BeforeEach
    void pointAtTheServer() {
        settings().forEach(System::setProperty);
    }

    @AfterEach
    void forget() {
        settings().keySet().forEach(System::clearProperty);
    }

    @Test
    void theRunningServerTakesTheNewKeyUp() {
        Person customer = City.register("customer", Map.of("phone", "+33711223344"));
        int before = keks.now().primary();
        assertThat(KeyTool.run(List.of())).isZero();
        await().until(() -> keks.now().primary() != before);
        customer.gets("/auth/me").then().statusCode(200).body("user.phone", equalTo("+33711223344"));
        Person next = City.register("customer", Map.of("phone", "+33711223355"));
        assertThat(KeyTool.run(List.of("--retire"))).isZero();
        await().until(() -> !keks.now().ids().contains(before));
        next.gets("/auth/me").then().statusCode(200).body("user.phone", equalTo("+33711223355"));
        assertThat(KeyTool.run(List.of("--rewrap"))).isZero();
        assertThat(KeyTool.run(List.of("--nonsense"))).isOne();
    }

    @Test
    void aNewKeysetIsNeverWrittenOverAnother(@TempDir Path folder) {
        String file = folder.resolve("keyset.json").toString();
        assertThat(KeyTool.run(List.of("--new", file))).isZero();
        assertThat(Files.exists(Path.of(file))).isTrue();
        assertThat(KeyTool.run(List.of("--new", file))).isOne();
    }

    private static Map<String, String> settings() {
        Config config = ConfigProvider.getConfig();
        return Map.of(
                "foodie.database-url", config.getValue("quarkus.datasource.jdbc.url", String.class),
                "foodie.database-user", config.getValue("quarkus.datasource.username", String.class),
                "foodie.database-password", config.getValue("quarkus.datasource.password", String.class),
                "foodie.vault.keyset-file", config.getValue("foodie.data-dir", String.class) + "/vault/keyset.json");
    }
}
