package com.foodieexpress.notifications.internal;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/// Web push.
@ConfigMapping(prefix = "foodie.push")
interface PushConfig {

    /// Whom push services may turn to when there is trouble, `mailto:ops@food.example` or an https address. Without it
    /// nothing is pushed, and the demo shows what would have been.
    Optional<String> contact();

    /// Private networks where push services may be reached nevertheless, also without encryption.
    Optional<List<String>> networks();
}
