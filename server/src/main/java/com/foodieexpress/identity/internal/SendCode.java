package com.foodieexpress.identity.internal;

import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.jobs.Job;
import com.foodieexpress.platform.jobs.JobHandler;
import com.foodieexpress.platform.jobs.Jobs;
import com.foodieexpress.platform.messages.Channel;
import com.foodieexpress.platform.messages.Message;
import com.foodieexpress.platform.messages.MessageNotSent;
import com.foodieexpress.platform.messages.Messages;
import com.foodieexpress.platform.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Works off a request for a code: finds out whose address it is, makes the code and sends it.
///
/// The code is made only now, so it is nowhere in plain. A message that may not have left is sent anew with another
/// code, and the one before is void.
@ApplicationScoped
class SendCode implements JobHandler {

    static final String KIND = "identity.send-code";

    private static final Logger LOG = Logger.getLogger(SendCode.class);
    private static final int MOST_SENDS = 6;

    private final Database database;
    private final CodeSecrets secrets;
    private final Codes codes;
    private final CodeTexts texts;
    private final Messages messages;
    private final DemoMode demoMode;
    private final CodeEvents events;
    private final Jobs jobs;
    private final WallClock clock;
    private final CodeStore store = new CodeStore();
    private final PhoneStore phones = new PhoneStore();
    private final AccountStore accounts = new AccountStore();

    SendCode(
            Database database,
            CodeSecrets secrets,
            Codes codes,
            CodeTexts texts,
            Messages messages,
            DemoMode demoMode,
            CodeEvents events,
            Jobs jobs,
            WallClock clock) {
        this.database = database;
        this.events = events;
        this.secrets = secrets;
        this.codes = codes;
        this.texts = texts;
        this.messages = messages;
        this.demoMode = demoMode;
        this.jobs = jobs;
        this.clock = clock;
    }

    private record Letter(UUID challengeId, int attempt, Instant expiresAt, Message message) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Job job) {
        UUID id = UUID.fromString(job.payload().path("challengeId").asText());
        Optional<Letter> letter = database.write(tx -> prepare(tx, id));
        if (letter.isEmpty()) {
            return;
        }
        try {
            messages.send(letter.get().message());
            database.run(tx -> store.sent(tx, id, clock.instant()));
        } catch (MessageNotSent e) {
            database.run(tx -> notSent(tx, job.key(), letter.get(), e));
        }
    }

    private Optional<Letter> prepare(Tx tx, UUID id) {
        Challenge challenge = store.lock(tx, id).orElse(null);
        if (challenge == null || challenge.sealed() == null || !challenge.isOpen(clock.instant())) {
            return Optional.empty();
        }
        String address = secrets.open(id, challenge.sealed());
        if (address == null) {
            LOG.warnf("code=%s cannot be sent: its address was sealed with another FOODIE_CODES_PEPPER", id);
            store.close(tx, id, CodeStore.End.NOT_SENT, clock.instant());
            return Optional.empty();
        }
        return letter(tx, challenge, new Destination(challenge.channel(), address));
    }

    private Optional<Letter> letter(Tx tx, Challenge challenge, Destination to) {
        AccountRow account = holder(tx, challenge, to);
        CodeTexts.Kind kind = kind(tx, challenge, account);
        if (kind == null) {
            // Nobody to write to. Wrong tries are counted all the same, as they would be for somebody.
            store.forgetDestination(tx, challenge.id());
            return Optional.empty();
        }
        String code = null;
        if (kind.hasCode()) {
            code = CodeSecrets.newCode();
            byte[] hash = secrets.hash(challenge.id(), code);
            if (account == null) {
                store.newCode(tx, challenge.id(), hash);
            } else {
                store.newCode(tx, challenge.id(), account.id(), hash);
                events.sent(tx, challenge, account.id());
            }
        } else {
            store.noCode(tx, challenge.id());
        }
        Language language = account == null ? challenge.language() : account.language();
        Message message = texts.write(kind, to, language, code);
        return Optional.of(new Letter(challenge.id(), challenge.sends() + 1, challenge.expiresAt(), message));
    }

    /// Whose address it is; for what a signed-in person asked for, that person.
    private @Nullable AccountRow holder(Tx tx, Challenge challenge, Destination to) {
        Optional<AccountRow> found;
        if (challenge.accountId() != null) {
            found = accounts.find(tx, challenge.accountId());
        } else if (to.channel() == Channel.EMAIL) {
            found = accounts.findByEmail(tx, to.address());
        } else {
            found = phones.findOwner(tx, challenge.destinationKey())
                    .flatMap(owner -> accounts.find(tx, owner))
                    .filter(AccountRow::phoneVerified);
        }
        return found.filter(demoMode::admits).orElse(null);
    }

    private CodeTexts.@Nullable Kind kind(Tx tx, Challenge challenge, @Nullable AccountRow account) {
        if (account == null) {
            return challenge.purpose() == CodePurpose.SIGN_UP ? CodeTexts.Kind.SIGN_UP : null;
        }
        if (codes.isLocked(tx, account.id(), challenge.destinationKey())) {
            return CodeTexts.Kind.LOCKED;
        }
        return switch (challenge.purpose()) {
            // Who signed up with somebody else's address must not wait for them in their own account.
            case LOGIN ->
                challenge.channel() == Channel.EMAIL && !account.emailVerified()
                        ? CodeTexts.Kind.LOGIN_UNCONFIRMED
                        : CodeTexts.Kind.LOGIN;
            case SIGN_UP -> CodeTexts.Kind.SIGN_UP_TAKEN;
            case PASSWORD_RESET -> CodeTexts.Kind.PASSWORD_RESET;
            case ADMIN_RESET -> CodeTexts.Kind.ADMIN_RESET;
            case EMAIL_VERIFICATION -> CodeTexts.Kind.EMAIL_VERIFICATION;
            case PHONE_VERIFICATION -> CodeTexts.Kind.PHONE_VERIFICATION;
        };
    }

    private void notSent(Tx tx, String jobKey, Letter letter, MessageNotSent failure) {
        UUID id = letter.challengeId();
        Duration pause = failure.pause().orElse(Duration.ofSeconds(1L << Math.min(letter.attempt(), 5)));
        Instant next = clock.instant().plus(pause);
        boolean again = !failure.isLasting() && letter.attempt() < MOST_SENDS && next.isBefore(letter.expiresAt());
        LOG.warnf(
                "code=%s attempt=%d not sent: %s%s",
                id, letter.attempt(), failure.reason(), again ? "; trying again in " + pause.toSeconds() + " s" : "");
        if (again) {
            jobs.atWall(tx, jobKey, KIND, next, Map.of("challengeId", id));
        } else {
            store.close(tx, id, CodeStore.End.NOT_SENT, clock.instant());
        }
    }
}
