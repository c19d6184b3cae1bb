package com.foodieexpress.simulator.live;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where a client stands in one channel, and whether the server's next frame fits there.
///
/// Offsets are positions of the whole event log, so the next event of a channel has any greater offset; what can be
/// seen
/// here is a repetition, a step back, and a resumption that skips. Not thread-safe.
public final class ChannelCursor {
    private @Nullable Position position;

    public Optional<Position> resumeFrom() {
        return Optional.ofNullable(position);
    }

    /// Takes the answer to a subscription.
    public Verdict subscribed(Frame.Subscribed frame) {
        Position before = position;
        if (!frame.recovered()) {
            position = new Position(frame.epoch(), frame.offset());
            return before == null ? Verdict.STARTED : Verdict.RESTARTED;
        }
        if (before == null || !before.epoch().equals(frame.epoch())) {
            return Verdict.MISRECOVERED;
        }
        return Verdict.RESUMED;
    }

    /// Takes an event; only a [Verdict#FRESH] one is news.
    public Verdict event(Frame.Event frame) {
        Position before = position;
        if (before == null) {
            return Verdict.MISRECOVERED;
        }
        if (frame.offset() <= before.offset()) {
            return Verdict.DUPLICATE;
        }
        position = new Position(before.epoch(), frame.offset());
        return Verdict.FRESH;
    }

    /// An offset of the event log of one database cluster.
    public record Position(String epoch, long offset) {}

    /// What a frame meant.
    public enum Verdict {
        /// First snapshot of the channel.
        STARTED,
        /// Missed events follow.
        RESUMED,
        /// The position was too old or of another cluster: a new snapshot.
        RESTARTED,
        /// Claims to continue what was never begun.
        MISRECOVERED,
        FRESH,
        DUPLICATE
    }
}
