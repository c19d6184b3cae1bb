package com.foodieexpress.platform.limits;

import com.foodieexpress.platform.origin.Visitor;
import com.foodieexpress.platform.redis.RedisConfig;
import io.github.bucket4j.TimeMeter;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/// Counts requests against their quotas: in memory, or in Redis for all nodes together when FOODIE_REDIS_URL is set.
/// While Redis cannot be reached each node counts for itself. Thread-safe.
@ApplicationScoped
public class RateLimits {

    private record Key(LimitClass what, boolean account, long high, long low) {
        String text() {
            return what.word() + (account ? ":account:" : ":address:") + Long.toHexString(high) + ":"
                    + Long.toHexString(low);
        }
    }

    private record Named(String policy, String subject) {}

    /// The quotas of a class, absent where there is none, and what they are called.
    private record Policy(Quota perAddress, @Nullable Quota perAccount, String address, String account) {}

    private final Map<LimitClass, Policy> policies = new EnumMap<>(LimitClass.class);
    private final LocalBuckets here;
    private final @Nullable SharedBuckets shared;

    @Inject
    RateLimits(LimitsConfig config, RedisConfig redis) {
        this(config, TimeMeter.SYSTEM_NANOTIME, redis.redisUrl().map(SharedBuckets::new));
    }

    RateLimits(LimitsConfig config, TimeMeter clock, Optional<SharedBuckets> shared) {
        this.here = new LocalBuckets(clock);
        this.shared = shared.orElse(null);
        policy(LimitClass.READ, config.readPerAddress(), config.readPerAccount());
        policy(LimitClass.WRITE, config.writePerAddress(), config.writePerAccount());
        policy(LimitClass.LOGIN, config.loginPerAddress(), config.loginPerAccount());
        policy(LimitClass.REGISTER, config.registerPerAddress(), null);
        policy(LimitClass.CODES, config.codesPerAddress(), config.codesPerAccount());
        policy(LimitClass.REFRESH, config.refreshPerAddress(), null);
        policy(LimitClass.FIXES, config.fixesPerAddress(), config.fixesPerAccount());
        policy(LimitClass.INTAKE, config.intakePerAddress(), config.intakePerAccount());
        policy(LimitClass.LIVE, config.livePerAddress(), config.livePerAccount());
        policy(LimitClass.UPLOAD, config.uploadPerAddress(), config.uploadPerAccount());
    }

    /// Counts a request against its address. Already complete unless the limit is shared; never fails.
    public CompletionStage<Verdict> ofAddress(LimitClass what, Visitor visitor) {
        SharedBuckets all = sharing(what);
        if (all == null) {
            return CompletableFuture.completedStage(ofAddressHere(what, visitor));
        }
        Policy policy = policy(what);
        Key key = addressKey(what, visitor);
        return all.take(key.text(), policy.perAddress())
                .thenApply(probe -> Verdict.of(policy.address(), policy.perAddress(), probe))
                .exceptionally(unreachable -> ofAddressHere(what, visitor));
    }

    /// Counts a request against its address on this node alone, under a microsecond. For limits that are not shared.
    public Verdict ofAddressHere(LimitClass what, Visitor visitor) {
        Policy policy = policy(what);
        return Verdict.of(
                policy.address(), policy.perAddress(), here.take(addressKey(what, visitor), policy.perAddress()));
    }

    /// Counts a request against its account; null where accounts have no limit of their own. Blocks for a round trip to
    /// Redis when the limit is shared.
    public @Nullable Verdict ofAccount(LimitClass what, UUID account) {
        Policy policy = policy(what);
        Quota quota = policy.perAccount();
        if (quota == null) {
            return null;
        }
        Key key = new Key(what, true, account.getMostSignificantBits(), account.getLeastSignificantBits());
        SharedBuckets all = sharing(what);
        return Verdict.of(
                policy.account(),
                quota,
                all == null
                        ? here.take(key, quota)
                        : all.take(key.text(), quota)
                                .exceptionally(unreachable -> here.take(key, quota))
                                .toCompletableFuture()
                                .join());
    }

    /// Counts one of anything else: tries at an account, messages to a number. `subject` must be nothing that Redis may
    /// not know. Blocks for a round trip to Redis when limits are shared.
    public Verdict take(String policy, String subject, Quota quota) {
        Named key = new Named(policy, subject);
        return Verdict.of(
                policy,
                quota,
                shared == null
                        ? here.take(key, quota)
                        : shared.take(policy + ":" + subject, quota)
                                .exceptionally(unreachable -> here.take(key, quota))
                                .toCompletableFuture()
                                .join());
    }

    /// Takes back what [#take] counted: it turned out to be none.
    public void giveBack(String policy, String subject, Quota quota) {
        if (shared == null) {
            here.giveBack(new Named(policy, subject), quota);
        } else {
            shared.giveBack(policy + ":" + subject, quota);
        }
    }

    /// True when nodes count requests of this class together.
    public boolean isShared(LimitClass what) {
        return sharing(what) != null;
    }

    @PreDestroy
    void stop() {
        if (shared != null) {
            shared.close();
        }
    }

    private @Nullable SharedBuckets sharing(LimitClass what) {
        return what == LimitClass.FIXES ? null : shared;
    }

    private Policy policy(LimitClass what) {
        Policy policy = policies.get(what);
        if (policy == null) {
            throw new IllegalStateException("no limits for " + what);
        }
        return policy;
    }

    private static Key addressKey(LimitClass what, Visitor visitor) {
        return new Key(what, false, visitor.network(), 0);
    }

    private void policy(LimitClass what, Quota perAddress, @Nullable Quota perAccount) {
        policies.put(what, new Policy(perAddress, perAccount, what.word(), what.word() + "-account"));
    }
}
