package com.foodieexpress.live.internal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A binary frame as a client reads it, by the layout of `contracts/live/PROTOCOL.md` alone.
record MapFrame(
        String channel,
        boolean whole,
        int zoom,
        int x,
        int y,
        long time,
        List<Place> moved,
        List<Place> entered,
        List<Integer> left) {

    record Place(
            int number,
            double lat,
            double lng,
            int heading,
            int state,
            int age,
            @Nullable UUID id,
            @Nullable UUID about) {}

    static MapFrame read(ByteBuffer in) {
        if (in.get() != 1) {
            throw new AssertionError("an unknown kind of frame");
        }
        var name = new byte[in.get()];
        in.get(name);
        boolean whole = in.get() == 1;
        int zoom = in.get();
        int x = Short.toUnsignedInt(in.getShort());
        int y = Short.toUnsignedInt(in.getShort());
        long time = (long) in.getDouble();
        var moved = new ArrayList<Place>();
        for (int n = medium(in); n > 0; n--) {
            moved.add(place(in, zoom, x, y, false));
        }
        var entered = new ArrayList<Place>();
        for (int n = medium(in); n > 0; n--) {
            entered.add(place(in, zoom, x, y, true));
        }
        var left = new ArrayList<Integer>();
        for (int n = medium(in); n > 0; n--) {
            left.add(medium(in));
        }
        if (in.hasRemaining()) {
            throw new AssertionError(in.remaining() + " bytes too many");
        }
        return new MapFrame(new String(name, US_ASCII), whole, zoom, x, y, time, moved, entered, left);
    }

    private static Place place(ByteBuffer in, int zoom, int x, int y, boolean entered) {
        int number = medium(in);
        double tiles = 1 << zoom;
        double across = (x + (Short.toUnsignedInt(in.getShort()) + 0.5) / 65_536) / tiles;
        double down = (y + (Short.toUnsignedInt(in.getShort()) + 0.5) / 65_536) / tiles;
        double lat = Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2 * down))));
        int heading = Byte.toUnsignedInt(in.get());
        int state = Byte.toUnsignedInt(in.get());
        int age = Byte.toUnsignedInt(in.get());
        UUID id = entered ? new UUID(in.getLong(), in.getLong()) : null;
        UUID about = entered && in.get() == 1 ? new UUID(in.getLong(), in.getLong()) : null;
        return new Place(number, lat, across * 360 - 180, heading, state, age, id, about);
    }

    private static int medium(ByteBuffer in) {
        return Byte.toUnsignedInt(in.get()) << 16 | Short.toUnsignedInt(in.getShort());
    }
}
