package com.foodieexpress.identity.internal;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.audit.AuditAction;
import com.foodieexpress.platform.audit.AuditEntry;
import com.foodieexpress.platform.audit.AuditTrail;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.time.WallClock;
import com.foodieexpress.platform.vault.FieldVault;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;
import org.bouncycastle.util.encoders.Base32;

/// Sets up an authenticator app: first its secret, then a code that proves the app has it.
@ApplicationScoped
class EnrolFactor {

    private static final String ISSUER = "FoodieExpress";

    /// What the app needs, once. `secret` is base32, `uri` the same for a QR code.
    record Enrolment(String secret, String uri, QrCode qr) {

        @Override
        public String toString() {
            return "Enrolment";
        }
    }

    private final Database database;
    private final FieldVault vault;
    private final Factors factors;
    private final StepUp stepUp;
    private final Sessions sessions;
    private final WallClock clock;
    private final AuditTrail trail;
    private final FactorStore store = new FactorStore();
    private final AccountStore accounts = new AccountStore();

    EnrolFactor(
            Database database,
            FieldVault vault,
            Factors factors,
            StepUp stepUp,
            Sessions sessions,
            WallClock clock,
            AuditTrail trail) {
        this.database = database;
        this.vault = vault;
        this.factors = factors;
        this.stepUp = stepUp;
        this.sessions = sessions;
        this.clock = clock;
        this.trail = trail;
    }

    /// Refuses naming `password`; `identity.factor-exists` (409), `identity.demo-account` (409).
    Enrolment begin(Actor actor, String password) {
        stepUp.requirePassword(actor, password);
        return database.write(tx -> begin(tx, accounts.find(tx, actor.id()).orElseThrow()));
    }

    Enrolment begin(Tx tx, AccountRow account) {
        String secret = Base32.toBase32String(Totp.newSecret());
        byte[] sealed = vault.seal(tx, account.id(), Factors.SECRET, secret);
        if (!store.begin(tx, account.id(), sealed, clock.instant())) {
            throw Refusal.conflict("identity.factor-exists", "An authenticator app is set up already");
        }
        String uri = uri(account.email(), secret);
        return new Enrolment(secret, uri, QrCode.of(uri));
    }

    /// Puts the factor in force and answers its recovery codes. Other sessions, which proved only a
    /// password, end. Refuses naming `code`; `identity.no-enrolment` (409).
    List<String> confirm(Actor actor, String code) {
        return database.write(tx -> {
            List<String> recoveryCodes = tryConfirm(tx, actor, code);
            if (recoveryCodes.isEmpty()) {
                throw Refusal.invalid("code", "is not right");
            }
            sessions.revoke(tx, actor.id(), null, actor.sessionId(), "factor-enrolled", actor);
            return recoveryCodes;
        });
    }

    /// Empty when the code is not right.
    List<String> tryConfirm(Tx tx, Actor actor, String code) {
        UUID accountId = actor.id();
        FactorStore.Factor factor = store.lock(tx, accountId)
                .filter(each -> !each.isConfirmed())
                .orElseThrow(() -> Refusal.conflict("identity.no-enrolment", "Begin to set up the app first"));
        OptionalLong step = factors.match(tx, factor, code, clock.instant());
        if (step.isEmpty()) {
            return List.of();
        }
        store.confirm(tx, accountId, step.getAsLong(), clock.instant());
        trail.append(tx, AuditEntry.of(actor, AuditAction.FACTOR_ENROL).on("account", accountId));
        return newRecoveryCodes(tx, accountId);
    }

    List<String> newRecoveryCodes(Tx tx, UUID accountId) {
        List<String> codes =
                Stream.generate(RecoveryCode::next).limit(RecoveryCode.IN_A_SET).toList();
        store.replaceRecoveryCodes(
                tx, accountId, codes.stream().map(RecoveryCode::hashOfOurs).toList());
        return codes;
    }

    private static String uri(String email, String secret) {
        return "otpauth://totp/" + ISSUER + ":" + encoded(email) + "?secret=" + secret + "&issuer=" + ISSUER
                + "&algorithm=SHA1&digits=" + Totp.DIGITS + "&period=" + Totp.PERIOD_SECONDS;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
