package com.foodieexpress.live.internal;

import com.foodieexpress.live.Feed;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.events.EventLog;
import com.foodieexpress.platform.events.StoredEvent;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Finds the answer to a subscription in the database: what was missed, or else a snapshot.
///
/// Called for a subscription that is already a listener and holds back what it hears. Then the head of the log is read
/// first, the rest after it: what happened up to the head is in the answer, what happened after it is heard.
@Singleton
class Answers {

    private static final Logger LOG = Logger.getLogger(Answers.class);

    private final Database database;
    private final EventLog log;
    private final LiveMetrics metrics;

    Answers(Database database, EventLog log, LiveMetrics metrics) {
        this.database = database;
        this.log = log;
        this.metrics = metrics;
    }

    String epoch() {
        return log.epoch();
    }

    /// Blocks on the database and on the channel's policy.
    Answer find(Subscription asked, Channel channel, Actor actor) {
        Feed feed = channel.policy().feed();
        if (feed != null) {
            return ofFeed(feed, asked, channel, actor);
        }
        long head = database.read(log::head);
        channel.openRing(head);
        Position position = asked.position();
        Answer replay = position == null ? null : replay(channel, position, head);
        return replay == null ? snapshot(asked, channel, actor, log.epoch(), head) : replay;
    }

    /// The same for a channel that does not tell of the event log.
    private Answer ofFeed(Feed feed, Subscription asked, Channel channel, Actor actor) {
        Feed.Mark mark = feed.mark();
        Position position = asked.position();
        if (position == null) {
            return snapshot(asked, channel, actor, mark.epoch(), mark.offset());
        }
        boolean known = position.epoch().equals(mark.epoch()) && position.offset() <= mark.offset();
        Optional<List<Feed.Told>> missed = known
                ? feed.between(position.offset(), mark, Objects.requireNonNull(asked.part()), actor)
                : Optional.empty();
        if (missed.isEmpty()) {
            metrics.notResumed();
            return snapshot(asked, channel, actor, mark.epoch(), mark.offset());
        }
        metrics.resumedFromLog();
        List<Frame> frames = missed.get().stream()
                .map(told -> ServerFrames.told(channel.name(), told))
                .toList();
        return new Answer.Replay(mark.epoch(), position.offset(), frames);
    }

    private Answer snapshot(Subscription asked, Channel channel, Actor actor, String epoch, long head) {
        Object value = channel.policy().snapshot(channel.key(), actor, asked.params());
        Frame frame = ServerFrames.subscribed(asked.requestId(), asked.channel(), epoch, head, value);
        return new Answer.Snapshot(frame, head);
    }

    /// Null when the missed events cannot all be told.
    private @Nullable Answer replay(Channel channel, Position position, long head) {
        List<Frame> missed = null;
        // An offset past the head is from before the database was set back.
        if (position.epoch().equals(log.epoch()) && position.offset() <= head) {
            missed = missed(channel, position.offset());
        }
        if (missed == null) {
            metrics.notResumed();
            return null;
        }
        metrics.resumedFromLog();
        return new Answer.Replay(position.epoch(), position.offset(), missed);
    }

    private @Nullable List<Frame> missed(Channel channel, long offset) {
        List<StoredEvent> events = log.ofChannel(channel.name(), offset, Limits.REPLAY + 1);
        if (events.size() > Limits.REPLAY) {
            return null;
        }
        try {
            return events.stream()
                    .map(channel::project)
                    .flatMap(Optional::stream)
                    .toList();
        } catch (RuntimeException e) {
            LOG.warnf(e, "channel=%s cannot be replayed from %d, answering with a snapshot", channel.name(), offset);
            return null;
        }
    }
}
