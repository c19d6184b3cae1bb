package com.foodieexpress.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Actions have one form, and the page for administrators has words for each.
class AuditActionTest {

    private static final Path WORDS = Path.of("../web/apps/admin/src/messages/audit/en.ts");
    private static final Pattern FORM = Pattern.compile("[a-z]+\\.[a-z]+(-[a-z]+)*");

    @ParameterizedTest
    @EnumSource
    void everyActionIsAreaAndVerbAndHasWords(AuditAction action) throws IOException {
        assertThat(action.wire()).matches(FORM);
        assertThat(AuditAction.ofWire(action.wire())).contains(action);
        assertThat(Files.readString(WORDS)).contains("'audit.action." + action.wire() + "'");
    }

    @Test
    void theFormOfAnAction() {
        assertThat(AuditAction.ACCOUNT_CHANGE_ROLES.wire()).isEqualTo("account.change-roles");
        assertThat(AuditAction.ofWire("account.unknown")).isEmpty();
    }
}
