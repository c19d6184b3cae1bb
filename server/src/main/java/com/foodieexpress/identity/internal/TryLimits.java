package com.foodieexpress.identity.internal;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.limits.Quota;
import com.foodieexpress.platform.limits.RateLimits;
import com.foodieexpress.platform.limits.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// How often a password may be tried. Each try is counted before the password is looked at, so that many at once gain
/// nothing, and taken back when it was right.
///
/// Strangers are counted for the account and their network, for the account, and for the network. Who comes from a
/// device or a network the account was used from has a count of his own, so that nobody can lock him out by trying his
/// account from elsewhere.
final class TryLimits {

    enum Standing {
        DEVICE,
        NETWORK,
        STRANGER;

        boolean familiar() {
            return this != STRANGER;
        }
    }

    private record Count(String policy, String subject, Quota quota) {}

    private final RateLimits limits;
    private final TriesConfig config;

    TryLimits(RateLimits limits, TriesConfig config) {
        this.limits = limits;
        this.config = config;
    }

    /// Counts a try. `account` and `network` are what stands for them in a shared store; `place` is the device or
    /// network of somebody familiar. Refuses `identity.too-many-tries` (429) and counts nothing then.
    Runnable admit(Standing standing, String account, String network, String place) {
        var counts = standing.familiar()
                ? List.of(new Count("tries-familiar", account + ":" + place, config.familiar()))
                : List.of(
                        new Count("tries", account + ":" + network, config.stranger()),
                        new Count("tries-network", network, config.network()),
                        new Count("tries-account", account, config.account()));
        var taken = new ArrayList<Count>();
        for (Count count : counts) {
            Verdict verdict = limits.take(count.policy(), count.subject(), count.quota());
            if (!verdict.passes()) {
                giveBack(taken);
                throw tooMany(verdict);
            }
            taken.add(count);
        }
        return () -> giveBack(taken);
    }

    private void giveBack(List<Count> counts) {
        counts.forEach(count -> limits.giveBack(count.policy(), count.subject(), count.quota()));
    }

    /// The same for every reason, and for accounts that do not exist.
    private static Refusal tooMany(Verdict verdict) {
        return new Refusal(
                "identity.too-many-tries",
                Refusal.Kind.TOO_MANY,
                "Too many tries, please wait a little before the next one",
                Map.of("retryAfterSeconds", verdict.retryAfterSeconds()));
    }
}
