package com.foodieexpress.live.internal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Writes what happened on one tile as a binary frame; `contracts/live/PROTOCOL.md` has the layout.
///
/// Every place is absolute within its tile, so a frame needs none before it: one that is left out costs a
/// moment's news and nothing else.
final class MapFrames {

    /// What a frame tells of one thing: `x` and `y` in steps of the tile.
    record Mark(
            int number,
            UUID id,
            int x,
            int y,
            int heading,
            int state,
            @Nullable UUID about,
            long at) {}

    /// Heading of who has none.
    static final int NOWHERE = 255;

    private static final int KIND = 1;
    private static final int WHOLE = 1;
    private static final int OLDEST = 255;
    private static final long AGE_MILLIS = 100;

    private MapFrames() {}

    /// `whole` says that the tile holds what is entered and nothing else.
    static Frame of(
            String channel,
            int tile,
            boolean whole,
            Collection<Mark> moved,
            Collection<Mark> entered,
            Collection<Integer> left) {
        byte[] name = channel.getBytes(US_ASCII);
        ByteBuf out = Unpooled.buffer(32 + name.length + 10 * moved.size() + 27 * entered.size() + 3 * left.size());
        long time = Math.max(newest(moved), newest(entered));
        out.writeByte(KIND).writeByte(name.length).writeBytes(name);
        out.writeByte(whole ? WHOLE : 0).writeByte(Tiles.ZOOM);
        out.writeShort(Tiles.x(tile)).writeShort(Tiles.y(tile)).writeDouble(time);
        out.writeMedium(moved.size());
        moved.forEach(mark -> place(out, mark, time));
        out.writeMedium(entered.size());
        for (Mark mark : entered) {
            place(out, mark, time);
            out.writeLong(mark.id().getMostSignificantBits())
                    .writeLong(mark.id().getLeastSignificantBits());
            UUID about = mark.about();
            out.writeByte(about == null ? 0 : 1);
            if (about != null) {
                out.writeLong(about.getMostSignificantBits()).writeLong(about.getLeastSignificantBits());
            }
        }
        out.writeMedium(left.size());
        left.forEach(out::writeMedium);
        return Frame.tile(ByteBufUtil.getBytes(out), channel, tile);
    }

    private static long newest(Collection<Mark> marks) {
        return marks.stream().mapToLong(Mark::at).max().orElse(0);
    }

    /// Ten bytes.
    private static void place(ByteBuf out, Mark mark, long time) {
        out.writeMedium(mark.number()).writeShort(mark.x()).writeShort(mark.y());
        out.writeByte(mark.heading()).writeByte(mark.state());
        out.writeByte((int) Math.min(OLDEST, (time - mark.at()) / AGE_MILLIS));
    }

    /// A heading in 255 steps around the circle.
    static int heading(double degrees) {
        return degrees < 0 || Double.isNaN(degrees)
                ? NOWHERE
                : (int) Math.round(degrees % 360 / 360 * NOWHERE) % NOWHERE;
    }
}
