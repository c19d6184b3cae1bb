package com.foodieexpress.identity.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.limits.RateLimits;
import com.foodieexpress.platform.origin.Visitor;
import com.foodieexpress.platform.origin.Visitors;
import com.foodieexpress.platform.time.WallClock;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.Inet6Address;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Stands before every comparison of a password: holds up those who try, and recognises those who were here before, by
/// a random token in a cookie of the web app or by their network.
@ApplicationScoped
class SignInGuard {

    private static final Duration REMEMBERED = Duration.ofDays(180);
    /// A storm at one account is told once in this time, or the trail would be the storm's too.
    private static final Duration TOLD_FOR = Duration.ofMinutes(10);
    private static final String DEVICE = "device";
    private static final String NETWORK = "network";

    /// One try at an account. One of [#right] and [#notJudged] takes it back; a wrong password stays counted.
    final class Try {

        private final boolean familiar;
        private final @Nullable Place place;
        private final Runnable giveBack;

        private Try(boolean familiar, @Nullable Place place, Runnable giveBack) {
            this.familiar = familiar;
            this.place = place;
            this.giveBack = giveBack;
        }

        boolean familiar() {
            return familiar;
        }

        /// The password was right: the place is known from now on, once the transaction commits.
        void right(Tx tx, UUID accountId) {
            tx.afterCommit(giveBack);
            if (place != null) {
                remember(tx, accountId, place);
            }
        }

        /// The password was never looked at.
        void notJudged() {
            giveBack.run();
        }
    }

    /// Where a try comes from.
    private record Place(
            RoutingContext request,
            Visitor visitor,
            @Nullable String token) {

        byte[] networkMark(UUID accountId) {
            return digest(accountId + ":" + network());
        }

        /// An IPv4 /24 or an IPv6 /48, so that tomorrow's address of the same line counts too and none is kept whole.
        String network() {
            byte[] address = visitor.address().getAddress();
            byte[] network = Arrays.copyOf(address, visitor.address() instanceof Inet6Address ? 6 : 3);
            return HexFormat.of().formatHex(network);
        }

        byte[] deviceMark() {
            return token == null ? new byte[0] : digest(token);
        }
    }

    private final TryLimits limits;
    private final Visitors visitors;
    private final CurrentVertxRequest current;
    private final Database database;
    private final SecurityEvents audit;
    private final WallClock clock;
    private final FamiliarStore store = new FamiliarStore();
    /// Networks from which somebody signed in at this node lately: a storm's are hardly among them.
    private final Cache<String, Boolean> lately = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterAccess(REMEMBERED)
            .build();
    private final Cache<String, Boolean> told =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(TOLD_FOR).build();

    SignInGuard(
            RateLimits limits,
            TriesConfig config,
            Visitors visitors,
            CurrentVertxRequest current,
            Database database,
            SecurityEvents audit,
            WallClock clock) {
        this.limits = new TryLimits(limits, config);
        this.visitors = visitors;
        this.current = current;
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    /// False when this request can be nobody's who was here before, told without a look into the database: for the
    /// refusal of a storm. After a restart people without a cookie are strangers until one of their network got in.
    boolean mayBeFamiliar(RoutingContext request) {
        Place place = place(request);
        return place.visitor().trusted() || place.token() != null || lately.getIfPresent(place.network()) != null;
    }

    /// Lets the password of the account with this address be tried, `accountId` being null when there is none. Refuses
    /// `identity.too-many-tries` (429), for accounts that do not exist as for those that do.
    Try begin(String email, @Nullable UUID accountId) {
        Place place = place(current.getCurrent());
        if (place.visitor().trusted()) {
            return new Try(true, null, () -> {});
        }
        TryLimits.Standing standing = accountId == null ? TryLimits.Standing.STRANGER : standing(accountId, place);
        String network = Long.toHexString(place.visitor().network());
        String subject = brief(digest("account:" + email));
        String known = standing == TryLimits.Standing.DEVICE ? brief(place.deviceMark()) : network;
        try {
            return new Try(standing.familiar(), place, limits.admit(standing, subject, network, known));
        } catch (Refusal tooMany) {
            // The same work for an address that no account has.
            if (told.asMap().putIfAbsent(subject, Boolean.TRUE) == null) {
                audit.triedTooOften(accountId);
            }
            throw tooMany;
        }
    }

    private Place place(RoutingContext request) {
        return new Place(request, visitors.of(request), DeviceCookie.tokenIn(request.request()));
    }

    private TryLimits.Standing standing(UUID accountId, Place place) {
        Instant since = clock.instant().minus(REMEMBERED);
        return database.read(
                        tx -> store.bestKind(tx, accountId, place.deviceMark(), place.networkMark(accountId), since))
                .map(kind -> kind.equals(DEVICE) ? TryLimits.Standing.DEVICE : TryLimits.Standing.NETWORK)
                .orElse(TryLimits.Standing.STRANGER);
    }

    private void remember(Tx tx, UUID accountId, Place place) {
        Instant now = clock.instant();
        Instant since = now.minus(REMEMBERED);
        tx.afterCommit(() -> lately.put(place.network(), Boolean.TRUE));
        store.remember(tx, accountId, NETWORK, place.networkMark(accountId), now, since);
        String app = place.request().request().getHeader(WebApp.HEADER);
        if (app != null) {
            // Always a new one: a token that somebody copied is worth little for long.
            String token = DeviceCookie.newToken();
            store.remember(tx, accountId, DEVICE, digest(token), now, since);
            tx.afterCommit(() -> DeviceCookie.leave(place.request(), app, token, REMEMBERED));
        }
    }

    private static String brief(byte[] digest) {
        return HexFormat.of().formatHex(digest, 0, 12);
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing", e);
        }
    }
}
