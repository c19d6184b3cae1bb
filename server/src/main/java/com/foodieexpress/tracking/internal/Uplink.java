package com.foodieexpress.tracking.internal;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.access.TokenVerifier;
import com.foodieexpress.platform.time.BusinessClock;
import io.netty.channel.EventLoop;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.impl.ContextInternal;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// One phone's open uplink. All of it happens on the socket's event loop, but for what says otherwise.
///
/// At most [#WINDOW] fixes wait for their commit; then nothing more is read from the socket, and the
/// phone's own network stack makes it wait. Acknowledgements that a commit makes due together leave as one
/// frame.
final class Uplink {

    private static final Logger LOG = Logger.getLogger(Uplink.class);

    /// Fixes under way, for one phone: two full frames, and a phone with hours of them still fills every
    /// commit.
    static final int WINDOW = 1_000;

    private static final long AUTHORISE_WITHIN_MILLIS = 5_000;
    private static final long HEARTBEAT_MILLIS = 30_000;
    private static final int LOST = 1006;
    private static final Buffer NOTHING = Buffer.buffer();

    /// Why the server ends an uplink; the numbers are those of live connections.
    enum Close {
        NOT_VALID(4401, "token no longer valid, or not a rider's"),
        SILENT(4408, "silent"),
        TOO_MANY(4429, "too many uplinks"),
        DRAINING(4503, "this node is going away");

        private final short code;
        private final String reason;

        Close(int code, String reason) {
            this.code = (short) code;
            this.reason = reason;
        }
    }

    private final Vertx vertx;
    private final EventLoop loop;
    private final ServerWebSocket socket;
    private final UplinkRoute route;
    private final FixWriter writer;
    private final BusinessClock clock;
    private final TokenVerifier tokens;
    private final UplinkAnswers answers = new UplinkAnswers();
    private final long heartbeat;
    private @Nullable String token;
    private volatile @Nullable UUID riderId;
    private volatile Actor actor = Actor.ANONYMOUS;
    private volatile int closedWith;
    private int underWay;
    private boolean heard = true;
    private boolean flushing;
    private boolean paused;

    Uplink(
            Vertx vertx,
            ServerWebSocket socket,
            UplinkRoute route,
            FixWriter writer,
            BusinessClock clock,
            TokenVerifier tokens) {
        this.vertx = vertx;
        this.loop = ((ContextInternal) vertx.getOrCreateContext()).nettyEventLoop();
        this.socket = socket;
        this.route = route;
        this.writer = writer;
        this.clock = clock;
        this.tokens = tokens;
        this.heartbeat = vertx.setPeriodic(HEARTBEAT_MILLIS, unused -> beat());
    }

    /// Null until the uplink is authorised. May be read from any thread.
    @Nullable
    UUID riderId() {
        return riderId;
    }

    Actor actor() {
        return actor;
    }

    /// Why it ended: what we closed it with, else what the phone said, else that the connection was lost.
    int closeCode() {
        Short said = socket.closeStatusCode();
        return closedWith != 0 ? closedWith : said == null ? LOST : said;
    }

    void begin(@Nullable String tokenOfUpgrade) {
        socket.exceptionHandler(unused -> socket.close());
        socket.pongHandler(unused -> heard = true);
        socket.textMessageHandler(text -> guarded(() -> hear(Buffer.buffer(text))));
        socket.binaryMessageHandler(bytes -> guarded(() -> take(PackedFixes.read(bytes, rider(), clock))));
        if (tokenOfUpgrade == null) {
            vertx.setTimer(AUTHORISE_WITHIN_MILLIS, unused -> closeUnlessAuthorised());
        } else {
            guarded(() -> authorise(tokenOfUpgrade));
        }
    }

    /// May be called from any thread.
    void close(Close why) {
        closedWith = why.code;
        socket.close(why.code, why.reason);
    }

    void gone() {
        vertx.cancelTimer(heartbeat);
    }

    private void beat() {
        if (!heard) {
            close(Close.SILENT);
            return;
        }
        heard = false;
        socket.writePing(NOTHING);
    }

    private void closeUnlessAuthorised() {
        if (riderId == null) {
            close(Close.NOT_VALID);
        }
    }

    private void hear(Buffer frame) {
        heard = true;
        String renewed = UplinkFrame.token(frame.getBytes());
        if (renewed == null) {
            take(FixParser.parse(frame.getBytes(), rider(), clock.instant(), clock.rate()));
        } else {
            authorise(renewed);
        }
    }

    private void authorise(String newToken) {
        Actor known = route.authorise(newToken);
        if (riderId != null && !known.id().equals(riderId)) {
            throw Refusal.unauthenticated("identity.token-not-valid", "The token is another rider's");
        }
        boolean first = riderId == null;
        token = newToken;
        riderId = known.id();
        actor = known;
        if (first && route.hasTooMany(known.id())) {
            close(Close.TOO_MANY);
            return;
        }
        send(answers.ready());
    }

    private UUID rider() {
        String known = token;
        if (known == null) {
            throw Refusal.unauthenticated("platform.unauthenticated", "Send a token first");
        }
        Actor rider = route.authorise(known);
        UUID session = rider.sessionId();
        if (session != null) {
            tokens.seen(session);
        }
        return rider.id();
    }

    private void take(FixUpload upload) {
        heard = true;
        int weight = upload.fixes().size();
        underWay += weight;
        try {
            writer.submit(upload, new Frame(weight));
        } catch (Refusal overloaded) {
            underWay -= weight;
            throw overloaded;
        }
        if (underWay >= WINDOW && !paused) {
            paused = true;
            socket.pause();
        }
    }

    /// One frame under way.
    private final class Frame implements FixSender {

        private final int weight;

        private Frame(int weight) {
            this.weight = weight;
        }

        @Override
        public EventLoop loop() {
            return loop;
        }

        @Override
        public void stored(FixUpload.Receipt receipt) {
            answers.add(receipt);
            settle(weight);
        }

        @Override
        public void notStored(Refusal refusal) {
            answers.slow(refusal);
            settle(weight);
        }
    }

    private void settle(int weight) {
        underWay -= weight;
        if (paused && underWay < WINDOW / 2) {
            paused = false;
            socket.resume();
        }
        // The receipts of one commit come in one task; the frame leaves behind the last of them.
        if (!flushing) {
            flushing = true;
            loop.execute(this::flush);
        }
    }

    private void flush() {
        flushing = false;
        answers.drain().forEach(this::send);
    }

    private void send(Buffer frame) {
        if (!socket.isClosed()) {
            socket.writeTextMessage(frame.toString());
        }
    }

    private void guarded(Runnable work) {
        try {
            work.run();
        } catch (Refusal refusal) {
            refuse(refusal);
        } catch (RuntimeException e) {
            LOG.error("an uplink's frame failed", e);
            send(answers.refusal(
                    Refusal.unavailable("tracking.not-stored", "The positions could not be stored; send them again")));
        }
    }

    private void refuse(Refusal refusal) {
        send(answers.refusal(refusal));
        switch (refusal.kind()) {
            case UNAUTHENTICATED, FORBIDDEN -> close(Close.NOT_VALID);
            default -> {
                // The phone drops the frame, or sends it again later, as the answer says.
            }
        }
    }
}
