package com.foodieexpress.identity.internal;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.audit.AuditAction;
import com.foodieexpress.platform.audit.AuditEntry;
import com.foodieexpress.platform.audit.AuditTrail;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.time.WallClock;
import com.foodieexpress.platform.vault.FieldVault;
import com.foodieexpress.platform.vault.SealedField;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.regex.Pattern;
import org.bouncycastle.util.encoders.Base32;
import org.jspecify.annotations.Nullable;

/// Judges the codes of a second factor: of the authenticator app, or a recovery code in its place.
@ApplicationScoped
class Factors {

    static final SealedField SECRET = new SealedField("identity.totp_factor", "sealed_secret");

    private static final Pattern CODE = Pattern.compile("[0-9]{" + Totp.DIGITS + "}");
    private static final int LONGEST_TYPED = 60;

    /// What a code is worth. A wrong one has been counted, so the transaction must commit before the
    /// refusal is thrown.
    enum Verdict {
        APP_CODE,
        RECOVERY_CODE,
        WRONG,
        LOCKED;

        boolean isRight() {
            return this == APP_CODE || this == RECOVERY_CODE;
        }
    }

    private final FieldVault vault;
    private final WallClock clock;
    private final AuditTrail trail;
    private final FactorStore store = new FactorStore();

    Factors(FieldVault vault, WallClock clock, AuditTrail trail) {
        this.vault = vault;
        this.clock = clock;
        this.trail = trail;
    }

    /// Judges the code and uses it up. A recovery code is taken also while the app's codes are locked: it
    /// is the way out.
    Verdict judge(Tx tx, Actor actor, String typed) {
        Verdict verdict = verdict(tx, actor.id(), typed);
        var entry = AuditEntry.of(
                        actor, verdict == Verdict.RECOVERY_CODE ? AuditAction.FACTOR_RECOVER : AuditAction.FACTOR_USE)
                .on("account", actor.id());
        trail.append(tx, verdict.isRight() ? entry : entry.refused());
        return verdict;
    }

    private Verdict verdict(Tx tx, UUID accountId, String typed) {
        FactorStore.Factor factor = store.lock(tx, accountId)
                .filter(FactorStore.Factor::isConfirmed)
                .orElse(null);
        if (factor == null) {
            return Verdict.WRONG;
        }
        byte[] recovery = RecoveryCode.hash(typed);
        if (recovery != null) {
            return judgeRecovery(tx, factor, recovery);
        }
        Instant now = clock.instant();
        if (factor.isLocked(now)) {
            return Verdict.LOCKED;
        }
        OptionalLong step = match(tx, factor, typed, now);
        if (step.isPresent()) {
            store.used(tx, accountId, step.getAsLong());
            return Verdict.APP_CODE;
        }
        int failures = factor.failures() + 1;
        store.failed(tx, accountId, failures, FactorLock.until(failures, now));
        return Verdict.WRONG;
    }

    /// The step whose code was typed, if it is right and newer than the last one used.
    OptionalLong match(Tx tx, FactorStore.Factor factor, String typed, Instant now) {
        String code = plain(typed);
        String secret = vault.open(tx, factor.accountId(), SECRET, factor.sealedSecret())
                .orElse(null);
        return code == null || secret == null
                ? OptionalLong.empty()
                : Totp.match(Base32.decode(secret), code, now, factor.lastStep());
    }

    /// When the app's codes are taken again, for the answer to a locked one.
    Refusal locked(Tx tx, UUID accountId) {
        Instant until =
                store.find(tx, accountId).map(FactorStore.Factor::lockedUntil).orElse(clock.instant());
        long seconds = Math.max(1, Duration.between(clock.instant(), until).toSeconds());
        boolean forGood = seconds > Duration.ofDays(365).toSeconds();
        return new Refusal(
                "identity.factor-locked",
                Refusal.Kind.TOO_MANY,
                forGood
                        ? "Too many wrong codes. Use one of your recovery codes."
                        : "Too many wrong codes. Wait, or use one of your recovery codes.",
                forGood ? Map.of() : Map.of("retryAfterSeconds", seconds));
    }

    private Verdict judgeRecovery(Tx tx, FactorStore.Factor factor, byte[] hash) {
        if (!store.spendRecoveryCode(tx, factor.accountId(), hash, clock.instant())) {
            return Verdict.WRONG;
        }
        store.used(tx, factor.accountId(), factor.lastStep());
        return Verdict.RECOVERY_CODE;
    }

    private static @Nullable String plain(String typed) {
        if (typed.length() > LONGEST_TYPED) {
            return null;
        }
        String bare = typed.replaceAll("[\\s\\u00a0-]", "");
        return CODE.matcher(bare).matches() ? bare : null;
    }
}
