package com.foodieexpress.platform.vault;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/// Settings of the keys of the personal data.
@ConfigMapping(prefix = "foodie.vault")
public interface VaultConfig {

    /// The key-encryption keys, as text (Tink's JSON), for platforms that hand secrets over in the environment. Who
    /// loses them loses every telephone number and address: keep a copy, apart from the database's.
    Optional<String> keyset();

    /// A file with them; `./foodie rotate-keys --new FILE` makes one. Without either they are made at the first start
    /// and kept in `FOODIE_DATA_DIR/vault`. Must be set with `FOODIE_DATABASE_URL` outside the demo.
    Optional<Path> keysetFile();

    /// How many people's data keys are kept in memory.
    @WithDefault("20000")
    int keysInMemory();

    /// For how long at most.
    @WithDefault("PT10M")
    Duration keyLife();
}
