package com.foodieexpress.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.foodieexpress.platform.access.AccessRule;
import com.foodieexpress.platform.access.AccessTable;
import com.foodieexpress.testing.ServerTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// `contracts/openapi.yaml` is what the running server says of itself, and it tells of every route.
@ServerTest
class OpenApiTest {

    private static final Path COMMITTED = Repository.ROOT.resolve("contracts/openapi.yaml");
    private static final String REGENERATE = "./mvnw -pl server test -Dtest=OpenApiTest -DwriteContracts=true";

    @Inject
    AccessTable table;

    @Test
    void theCommittedContractIsWhatTheServerSays() throws IOException {
        String said = "# Generated from the running server; do not edit. Afresh: " + REGENERATE + "\n"
                + RestAssured.get("/openapi").then().statusCode(200).extract().asString();
        if (Boolean.getBoolean("writeContracts")) {
            Files.writeString(COMMITTED, said);
        }
        assertThat(COMMITTED).exists();
        assertThat(Repository.text(COMMITTED))
                .as("the API changed: look at the difference, then " + REGENERATE)
                .isEqualTo(said);
    }

    @Test
    void everyRouteOfTheAccessTableIsInTheContract() {
        Map<String, Map<String, Object>> paths =
                RestAssured.get("/openapi?format=json").jsonPath().getMap("paths");
        Set<String> told = new TreeSet<>();
        paths.forEach((path, operations) -> operations.keySet().forEach(method -> {
            if (List.of("get", "put", "post", "delete", "patch").contains(method)) {
                told.add(method.toUpperCase(Locale.ROOT) + " " + path);
            }
        }));
        Set<String> ruled = table.rules().stream().map(AccessRule::key).collect(Collectors.toCollection(TreeSet::new));
        assertThat(told).containsAll(ruled);
    }
}
