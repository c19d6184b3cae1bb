package com.foodieexpress.platform.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// Settings of the audit trail.
@ConfigMapping(prefix = "foodie.audit")
interface AuditConfig {

    /// The key that signs checkpoints (32 bytes in Base64), former ones after it, separated by commas. Several nodes
    /// need
    /// the same one. Without it a key is made and kept in `FOODIE_DATA_DIR/audit/keys`.
    Optional<String> key();

    /// Where checkpoints are written outside the database; `FOODIE_DATA_DIR/audit` without it.
    Optional<Path> witnessDir();

    /// How often new entries are sealed under a signed checkpoint.
    @WithDefault("PT1S")
    Duration sealEvery();
}
