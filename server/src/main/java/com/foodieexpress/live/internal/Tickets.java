package com.foodieexpress.live.internal;

import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.time.WallClock;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// One-use tickets. They stand in addresses, which proxies log: hence one use, half a minute, and only a hash kept.
@Singleton
class Tickets {

    static final Duration LIFE = Duration.ofSeconds(30);

    private static final Pattern FORM = Pattern.compile("tkt_[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Database database;
    private final WallClock clock;
    private final TicketStore store = new TicketStore();

    Tickets(Database database, WallClock clock) {
        this.database = database;
        this.clock = clock;
    }

    String issue(Actor actor) {
        byte[] secret = new byte[32];
        RANDOM.nextBytes(secret);
        String ticket = "tkt_" + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        Instant now = clock.instant();
        database.run(tx -> {
            store.deleteSomeExpired(tx, now);
            store.insert(tx, hash(ticket), actor, now.plus(LIFE));
        });
        return ticket;
    }

    /// The actor the ticket was issued to; empty for one that is unknown, used or too old.
    Optional<Actor> redeem(String ticket) {
        if (!FORM.matcher(ticket).matches()) {
            return Optional.empty();
        }
        return database.write(tx -> store.take(tx, hash(ticket), clock.instant()));
    }

    void cancelOfSession(UUID session) {
        database.run(tx -> store.deleteOfSession(tx, session));
    }

    private static byte[] hash(String ticket) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(ticket.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
