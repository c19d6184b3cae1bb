package com.foodieexpress.platform.limits;

import com.foodieexpress.kernel.Refusal;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Map;

/// What counting one request came to. `policy` names the limit, `retryAfter` is zero when the request may pass.
public record Verdict(String policy, Quota quota, boolean passes, long remaining, Duration full, Duration retryAfter) {

    static Verdict of(String policy, Quota quota, ConsumptionProbe probe) {
        return new Verdict(
                policy,
                quota,
                probe.isConsumed(),
                probe.getRemainingTokens(),
                Duration.ofNanos(probe.getNanosToWaitForReset()),
                Duration.ofNanos(probe.isConsumed() ? 0 : probe.getNanosToWaitForRefill()));
    }

    /// A member of the `RateLimit-Policy` list (draft-ietf-httpapi-ratelimit-headers-11): `"login";q=30;w=60`.
    public String policyItem() {
        return "\"" + policy + "\";q=" + quota.count() + ";w=" + quota.window().toSeconds();
    }

    /// A member of the `RateLimit` list: `"login";r=29;t=2`, `t` being the seconds until the quota is whole again.
    public String stateItem() {
        return "\"" + policy + "\";r=" + remaining + ";t=" + seconds(full);
    }

    public long retryAfterSeconds() {
        return Math.max(1, seconds(retryAfter));
    }

    public Refusal refusal() {
        return new Refusal(
                "platform.too-many-requests",
                Refusal.Kind.TOO_MANY,
                "Too many requests, try again in a moment",
                Map.of("policy", policy, "retryAfterSeconds", retryAfterSeconds()));
    }

    private static long seconds(Duration time) {
        return time.plusNanos(999_999_999).toSeconds();
    }
}
