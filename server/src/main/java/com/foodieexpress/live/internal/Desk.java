package com.foodieexpress.live.internal;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.live.ChannelPolicy;
import com.foodieexpress.live.Feed;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.access.TokenVerifier;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Does for connections what may block, on virtual threads, and reports back to their event loop. Thread-safe.
@Singleton
class Desk {

    private static final Logger LOG = Logger.getLogger(Desk.class);

    private final Policies policies;
    private final Channels channels;
    private final Answers answers;
    private final FanOut fanOut;
    private final Tickets tickets;
    private final Connections connections;
    private final TokenVerifier tokens;
    private final LiveConfig config;
    private final Bus bus;
    private final MapBoards boards;
    private final Semaphore atOnce = new Semaphore(Limits.ADMISSIONS);
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("live-desk-", 0).factory());

    Desk(
            Policies policies,
            Channels channels,
            Answers answers,
            FanOut fanOut,
            Tickets tickets,
            Connections connections,
            TokenVerifier tokens,
            LiveConfig config,
            Bus bus,
            MapBoards boards) {
        this.policies = policies;
        this.channels = channels;
        this.answers = answers;
        this.fanOut = fanOut;
        this.tickets = tickets;
        this.connections = connections;
        this.tokens = tokens;
        this.config = config;
        this.bus = bus;
        this.boards = boards;
    }

    long rightsMillis() {
        return config.rights().toMillis();
    }

    long pingMillis() {
        return config.pingSeconds() * 1_000L;
    }

    /// Somebody still sits behind the connection, though no request of theirs shows it. Never blocks.
    void present(Actor actor) {
        if (actor.sessionId() != null) {
            tokens.seen(actor.sessionId());
        }
    }

    /// Tells [Connection#refreshed].
    void refresh(Connection connection, String ticket) {
        threads.execute(() -> {
            Actor actor = redeem(ticket).orElse(null);
            connection.hub().execute(() -> connection.refreshed(actor));
        });
    }

    /// Empty also when the database does not answer: the client will come back with another ticket.
    Optional<Actor> redeem(String ticket) {
        try {
            return tickets.redeem(ticket).map(tokens::renewed);
        } catch (Refusal ended) {
            return Optional.empty();
        } catch (RuntimeException e) {
            LOG.warn("a ticket could not be redeemed", e);
            return Optional.empty();
        }
    }

    /// Never blocks. Throws a refusal for a session or account that has ended.
    Actor renewed(Actor actor) {
        return tokens.renewed(actor);
    }

    /// Ends the subscription unless its listener may still listen.
    void reconsider(Subscription held) {
        threads.execute(() -> {
            atOnce.acquireUninterruptibly();
            Connection connection = held.connection();
            try {
                ChannelName name = ChannelName.read(held.channel());
                if (name != null) {
                    policies.require(connection.actor(), name);
                }
            } catch (Refusal refused) {
                connection.hub().execute(() -> connection.unsubscribe(held.channel(), ServerFrames.FORBIDDEN));
            } catch (RuntimeException e) {
                LOG.errorf(e, "channel=%s could not be reconsidered, its listener is sent away", held.channel());
                connection.hub().execute(() -> connection.close(CloseCode.NOT_VALID));
            } finally {
                atOnce.release();
            }
        });
    }

    void run(Runnable blocking) {
        threads.execute(blocking);
    }

    /// Null where nothing moves.
    @Nullable
    MapBoard board(String channel) {
        return boards.find(channel);
    }

    void left(Connection connection) {
        connections.remove(connection);
    }

    /// Tells [Connection#answered].
    void answer(Subscription asked) {
        threads.execute(() -> {
            atOnce.acquireUninterruptibly();
            try {
                Answer answer = decide(asked);
                if (answer != null) {
                    asked.connection().hub().execute(() -> asked.connection().answered(asked, answer));
                }
            } finally {
                atOnce.release();
            }
        });
    }

    /// Null when the event loop has dealt with the subscription itself.
    private @Nullable Answer decide(Subscription asked) {
        try {
            ChannelName name = ChannelName.read(asked.channel());
            if (name == null) {
                throw Policies.unknown();
            }
            Actor actor = asked.connection().actor();
            ChannelPolicy policy = policies.require(actor, name);
            if (policy.legend() != null && asked.connection().takesBinary()) {
                asked.look(MapView.read(asked.params()));
            }
            Feed feed = policy.feed();
            if (feed != null && asked.part() == null) {
                asked.take(feed.part(asked.params()));
            }
            Channel channel = join(asked, name, policy);
            if (channel == null) {
                return null;
            }
            // A snapshot taken before other nodes know of this listener could miss a value for good.
            bus.settled(channel.name())
                    .completeOnTimeout(null, Limits.SETTLING_MILLIS, TimeUnit.MILLISECONDS)
                    .join();
            return answers.find(asked, channel, actor);
        } catch (Refusal refusal) {
            // What is away comes back: the client asks again.
            return refusal.kind() == Refusal.Kind.UNAVAILABLE
                    ? unavailable()
                    : new Answer.Refused(refusal.code(), refusal.message());
        } catch (RuntimeException e) {
            LOG.errorf(e, "channel=%s could not be answered", asked.channel());
            return unavailable();
        }
    }

    private static Answer unavailable() {
        return new Answer.Refused("live.unavailable", "This channel cannot be shown now.");
    }

    private @Nullable Channel join(Subscription asked, ChannelName name, ChannelPolicy policy) {
        Position position = asked.position();
        boolean known =
                position != null && position.epoch().equals(answers.epoch()) && position.offset() <= fanOut.seen();
        Connection connection = asked.connection();
        return CompletableFuture.supplyAsync(
                        () -> connection.join(
                                asked,
                                () -> connection.hub().join(channels, asked, name, policy),
                                known ? position : null),
                        connection.hub())
                .join()
                .orElse(null);
    }
}
