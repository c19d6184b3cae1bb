package com.foodieexpress.platform.http;

import com.foodieexpress.platform.access.AccessRule;
import com.foodieexpress.platform.access.AccessTable;
import com.foodieexpress.platform.access.Permission;
import com.foodieexpress.platform.access.Role;
import io.quarkus.arc.Arc;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;

/// Adds to the API's description what holds for every operation: who may call it, from the access table, and that every
/// refusal is a problem answer.
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class OpenApiTerms implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI api) {
        AccessTable table = Arc.container().instance(AccessTable.class).get();
        Map<String, PathItem> paths = api.getPaths().getPathItems();
        if (paths != null) {
            paths.forEach((path, item) -> item.getOperations().forEach((method, operation) -> {
                AccessRule rule = table.find(method.name(), path);
                if (rule != null) {
                    describe(operation, rule);
                }
            }));
        }
    }

    private static void describe(Operation operation, AccessRule rule) {
        operation.getResponses().removeAPIResponse("400");
        operation
                .getResponses()
                .addAPIResponse("default", OASFactory.createAPIResponse().ref("Problem"));
        if (rule.open()) {
            return;
        }
        List<String> roles = rule.roles().stream().sorted().map(Role::wire).toList();
        operation.addExtension("x-roles", roles);
        if (rule.permission() != null) {
            operation.addExtension("x-permission", rule.permission().wire());
            if (!rule.instead().isEmpty()) {
                operation.addExtension(
                        "x-permission-or",
                        rule.instead().stream().map(Permission::wire).sorted().toList());
            }
        }
        operation.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme("bearer", List.of()));
    }
}
