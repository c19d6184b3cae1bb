package com.foodieexpress.identity.internal;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.jobs.Jobs;
import com.foodieexpress.platform.messages.Channel;
import com.foodieexpress.platform.messages.Messages;
import com.foodieexpress.platform.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Takes a request for a one-time code.
///
/// Nothing here looks whether anybody has that address, so neither the answer nor its time can tell; that is found out
/// by the job that sends.
@ApplicationScoped
class RequestCode {

    private static final Duration DAY = Duration.ofDays(1);

    record Issued(UUID challengeId, Instant expiresAt, Duration resendAfter) {}

    private final Database database;
    private final CodeSecrets secrets;
    private final CodesConfig config;
    private final Messages messages;
    private final Jobs jobs;
    private final WallClock clock;
    private final CodeStore store = new CodeStore();

    RequestCode(
            Database database, CodeSecrets secrets, CodesConfig config, Messages messages, Jobs jobs, WallClock clock) {
        this.database = database;
        this.secrets = secrets;
        this.config = config;
        this.messages = messages;
        this.jobs = jobs;
        this.clock = clock;
    }

    /// The newest request for an address and purpose voids the older ones. `account` is the signed-in person for what
    /// only they may ask for. Refuses `identity.code-too-soon` (429) and `identity.channel-not-set-up` (503).
    Issued request(CodePurpose purpose, Destination destination, @Nullable UUID account, Language language) {
        if (!messages.carries(destination.channel())) {
            throw notSetUp(destination.channel());
        }
        return database.write(tx -> {
            byte[] key = secrets.key(destination);
            store.queueUp(tx, key);
            requirePause(tx, key, clock.instant());
            return issue(tx, purpose, destination, account, language, config.life());
        });
    }

    /// For what somebody trusted asks for on the account's behalf: without a pause, or strangers could put it off.
    void requestFor(Tx tx, CodePurpose purpose, AccountRow account, Duration life) {
        Destination destination = Destination.email(account.email());
        if (!messages.carries(destination.channel())) {
            throw notSetUp(destination.channel());
        }
        store.queueUp(tx, secrets.key(destination));
        issue(tx, purpose, destination, account.id(), account.language(), life);
    }

    private Issued issue(
            Tx tx,
            CodePurpose purpose,
            Destination destination,
            @Nullable UUID account,
            Language language,
            Duration life) {
        byte[] key = secrets.key(destination);
        Instant now = clock.instant();
        store.replaceOlder(tx, key, purpose, now);
        // Random throughout: whoever knows the id may try codes.
        UUID id = UUID.randomUUID();
        Instant end = now.plus(life);
        byte[] sealed = secrets.seal(id, destination.address());
        store.insert(
                tx,
                new Challenge(
                        id,
                        purpose,
                        destination.channel(),
                        key,
                        sealed,
                        account,
                        language,
                        null,
                        0,
                        0,
                        now,
                        end,
                        null));
        jobs.atWall(tx, SendCode.KIND + "." + id, SendCode.KIND, now, Map.of("challengeId", id));
        return new Issued(id, end, config.coolDown());
    }

    private void requirePause(Tx tx, byte[] key, Instant now) {
        List<Instant> recent = store.listRequests(tx, key, now.minus(DAY), config.perDay());
        if (recent.isEmpty()) {
            return;
        }
        Instant next = recent.getFirst().plus(config.coolDown());
        if (recent.size() == config.perDay()) {
            Instant tomorrow = recent.getLast().plus(DAY);
            next = tomorrow.isAfter(next) ? tomorrow : next;
        }
        if (now.isBefore(next)) {
            long seconds = Duration.between(now, next).plusMillis(999).toSeconds();
            throw new Refusal(
                    "identity.code-too-soon",
                    Refusal.Kind.TOO_MANY,
                    "A code was sent to this address a moment ago",
                    Map.of("retryAfterSeconds", seconds));
        }
    }

    private static Refusal notSetUp(Channel channel) {
        return new Refusal(
                "identity.channel-not-set-up",
                Refusal.Kind.UNAVAILABLE,
                channel == Channel.SMS ? "Text messages are not sent here" : "Mail is not sent here",
                Map.of("retryAfterSeconds", 3600));
    }
}
