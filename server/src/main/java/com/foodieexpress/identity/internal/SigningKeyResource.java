package com.foodieexpress.identity.internal;

import com.foodieexpress.platform.audit.AdminAct;
import com.foodieexpress.platform.audit.AuditAction;
import com.foodieexpress.platform.http.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Replacing the key access tokens are signed with.
@Path("/api/v1/admin/signing-keys/rotate")
@RunOnVirtualThread
class SigningKeyResource {

    record RotateJson(@Nullable Boolean compromised) {}

    record RotatedJson(String kid, Instant signsFrom) {}

    private final RotateSigningKeys rotateSigningKeys;

    SigningKeyResource(RotateSigningKeys rotateSigningKeys) {
        this.rotateSigningKeys = rotateSigningKeys;
    }

    @POST
    @Idempotent
    @AdminAct(value = AuditAction.KEY_ROTATE, on = "signing-key")
    public RotatedJson rotate(@Nullable RotateJson body) {
        var made = rotateSigningKeys.rotate(body != null && Boolean.TRUE.equals(body.compromised()));
        return new RotatedJson(made.kid(), made.signsFrom());
    }
}
