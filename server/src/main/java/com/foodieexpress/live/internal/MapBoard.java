package com.foodieexpress.live.internal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.foodieexpress.live.MapLegend;
import com.foodieexpress.live.Moving;
import com.foodieexpress.live.internal.MapFrames.Mark;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What moves on one channel's map: where everything is, and what changed since it was told last.
/// Thread-safe.
///
/// Things are known by small numbers, given by this node; a frame tells a thing's id when it enters a tile.
final class MapBoard {

    /// What has not moved for so long is no longer there.
    private static final long FORGOTTEN_MILLIS = 15 * 60_000;

    private static final int NUMBERS = 1 << 24;
    private static final int NO_TILE = -1;

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record JsonPlace(
            UUID id,
            double lat,
            double lng,
            @Nullable Double headingDegrees,
            String status,
            @Nullable UUID orderId,
            Instant recordedAt) {}

    private static final class Thing {
        private final int number;
        private Moving now;
        private int stepsEast;
        private int stepsSouth;
        private int tile;
        private int toldTile = NO_TILE;
        private @Nullable UUID toldAbout;
        private boolean changed;
        private long heardAt;

        private Thing(int number, Moving now) {
            this.number = number;
            this.now = now;
        }
    }

    /// What happened on one tile.
    private static final class Change {
        private final List<Mark> moved = new ArrayList<>();
        private final List<Mark> entered = new ArrayList<>();
        private final List<Integer> left = new ArrayList<>();
    }

    private final String channel;
    private final MapLegend legend;
    private final Map<UUID, Thing> things = new HashMap<>();
    private final List<Thing> changed = new ArrayList<>();
    private final Map<Integer, List<Integer>> gone = new HashMap<>();
    private int numbers;

    MapBoard(String channel, MapLegend legend) {
        this.channel = channel;
        this.legend = legend;
    }

    /// Whatever is older than what is known is left out.
    synchronized void move(Moving moving, long now) {
        Thing thing = things.get(moving.id());
        if (thing == null) {
            numbers = (numbers + 1) % NUMBERS;
            thing = new Thing(numbers, moving);
            things.put(moving.id(), thing);
        } else if (moving.recordedAt().isBefore(thing.now.recordedAt())) {
            return;
        }
        thing.now = moving;
        thing.stepsEast = Tiles.stepsEast(moving.lng());
        thing.stepsSouth = Tiles.stepsSouth(moving.lat());
        thing.tile = Tiles.tile(thing.stepsEast, thing.stepsSouth);
        thing.heardAt = now;
        if (!thing.changed) {
            thing.changed = true;
            changed.add(thing);
        }
    }

    synchronized void remove(UUID id) {
        Thing thing = things.remove(id);
        if (thing != null && thing.toldTile != NO_TILE) {
            gone.computeIfAbsent(thing.toldTile, unused -> new ArrayList<>()).add(thing.number);
        }
        if (thing != null) {
            changed.remove(thing);
        }
    }

    synchronized void forgetSilent(long now) {
        List<UUID> silent = things.values().stream()
                .filter(thing -> now - thing.heardAt > FORGOTTEN_MILLIS)
                .map(thing -> thing.now.id())
                .toList();
        silent.forEach(this::remove);
    }

    /// Hears of what moved, for listeners who have no binary frames.
    interface JsonListener {
        void moved(String key, Object place);
    }

    /// The frames of all tiles on which something changed since the last call.
    synchronized List<Frame> changes(@Nullable JsonListener json) {
        Map<Integer, Change> tiles = new HashMap<>();
        gone.forEach((tile, numbers) -> change(tiles, tile).left.addAll(numbers));
        gone.clear();
        for (Thing thing : changed) {
            note(thing, tiles);
            if (json != null) {
                json.moved(legend.key() + thing.now.id(), json(thing.now));
            }
        }
        changed.clear();
        var frames = new ArrayList<Frame>(tiles.size());
        tiles.forEach((tile, change) ->
                frames.add(MapFrames.of(channel, tile, false, change.moved, change.entered, change.left)));
        return frames;
    }

    private void note(Thing thing, Map<Integer, Change> tiles) {
        Change here = change(tiles, thing.tile);
        boolean isNews = thing.toldTile != thing.tile || !Objects.equals(thing.toldAbout, thing.now.about());
        (isNews ? here.entered : here.moved).add(mark(thing));
        if (thing.toldTile != thing.tile && thing.toldTile != NO_TILE) {
            change(tiles, thing.toldTile).left.add(thing.number);
        }
        thing.toldTile = thing.tile;
        thing.toldAbout = thing.now.about();
        thing.changed = false;
    }

    private static Change change(Map<Integer, Change> tiles, int tile) {
        return tiles.computeIfAbsent(tile, unused -> new Change());
    }

    /// One tile as it was told last.
    synchronized Frame whole(int tile) {
        List<Mark> marks = things.values().stream()
                .filter(thing -> thing.toldTile == tile)
                .map(this::mark)
                .toList();
        return MapFrames.of(channel, tile, true, List.of(), marks, List.of());
    }

    /// The tiles of the view that hold something.
    synchronized List<Frame> wholes(MapView view, @Nullable MapView known) {
        Map<Integer, List<Mark>> tiles = new HashMap<>();
        for (Thing thing : things.values()) {
            int tile = thing.toldTile;
            if (tile != NO_TILE && view.covers(tile) && (known == null || !known.covers(tile))) {
                tiles.computeIfAbsent(tile, unused -> new ArrayList<>()).add(mark(thing));
            }
        }
        var frames = new ArrayList<Frame>(tiles.size());
        tiles.forEach((tile, marks) -> frames.add(MapFrames.of(channel, tile, true, List.of(), marks, List.of())));
        return frames;
    }

    private Mark mark(Thing thing) {
        Moving now = thing.now;
        return new Mark(
                thing.number,
                now.id(),
                Tiles.within(thing.stepsEast),
                Tiles.within(thing.stepsSouth),
                MapFrames.heading(now.headingDegrees()),
                legend.codeOf(now.state()),
                now.about(),
                now.recordedAt().toEpochMilli());
    }

    private static Object json(Moving now) {
        return new JsonPlace(
                now.id(),
                now.lat(),
                now.lng(),
                now.headingDegrees() < 0 ? null : now.headingDegrees(),
                now.state(),
                now.about(),
                now.recordedAt());
    }
}
