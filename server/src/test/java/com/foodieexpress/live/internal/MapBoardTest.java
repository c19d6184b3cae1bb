package com.foodieexpress.live.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.live.MapLegend;
import com.foodieexpress.live.Moving;
import com.foodieexpress.live.internal.MapFrame.Place;
import com.foodieexpress.platform.json.Json;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What a map tells, as a client understands it.
class MapBoardTest {

    private static final Path GOLDEN = Path.of("../contracts/live/golden");
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final MapLegend LEGEND = new MapLegend("rider:", List.of("online", "on_job", "other"));
    private static final UUID ANNA = new UUID(0x018f6f2a1c007000L, 0x8000000000000a01L);
    private static final UUID BEN = new UUID(0x018f6f2a1c007000L, 0x8000000000000b02L);
    private static final UUID ORDER = new UUID(0x018f6f2a1c007000L, 0x8000000000000c03L);

    private final MapBoard board = new MapBoard("fleet", LEGEND);

    private static Moving at(UUID id, double lat, double lng, int second) {
        return new Moving(id, lat, lng, 90, "online", null, NOON.plusSeconds(second));
    }

    private List<MapFrame> changes() {
        return board.changes(null).stream().map(MapBoardTest::read).toList();
    }

    private static MapFrame read(Frame frame) {
        return MapFrame.read(ByteBuffer.wrap(frame.json()));
    }

    @Test
    void aThingEntersWithItsIdAndMovesByItsNumber() {
        board.move(at(ANNA, 43.7384, 7.4246, 0), 0);
        MapFrame first = changes().getFirst();
        assertThat(first.moved()).isEmpty();
        Place entered = first.entered().getFirst();
        assertThat(entered.id()).isEqualTo(ANNA);
        assertThat(entered.lat()).isCloseTo(43.7384, within(1e-6));
        assertThat(entered.lng()).isCloseTo(7.4246, within(1e-6));
        board.move(at(ANNA, 43.7385, 7.4247, 1), 1);
        MapFrame second = changes().getFirst();
        assertThat(second.entered()).isEmpty();
        assertThat(second.moved()).extracting(Place::number).containsExactly(entered.number());
        assertThat(second.time()).isEqualTo(NOON.plusSeconds(1).toEpochMilli());
        assertThat(changes()).isEmpty();
    }

    @Test
    void whatIsOlderThanWhatIsKnownMovesNothing() {
        board.move(at(ANNA, 43.7384, 7.4246, 5), 0);
        changes();
        board.move(at(ANNA, 43.7300, 7.4200, 4), 1);
        assertThat(changes()).isEmpty();
    }

    @Test
    void overTheEdgeOfATileItLeavesOneAndEntersTheOther() {
        board.move(at(ANNA, 43.7384, 7.4246, 0), 0);
        MapFrame before = changes().getFirst();
        board.move(at(ANNA, 43.7384, 7.6246, 1), 1);
        List<MapFrame> after = changes();
        assertThat(after).hasSize(2);
        for (MapFrame frame : after) {
            if (frame.x() == before.x()) {
                assertThat(frame.left())
                        .containsExactly(before.entered().getFirst().number());
            } else {
                assertThat(frame.entered()).extracting(Place::id).containsExactly(ANNA);
            }
        }
    }

    @Test
    void whatIsGoneLeavesAndWhatIsSilentIsForgotten() {
        board.move(at(ANNA, 43.7384, 7.4246, 0), 0);
        board.move(at(BEN, 43.7385, 7.4247, 0), 900_000);
        changes();
        board.forgetSilent(900_001);
        MapFrame frame = changes().getFirst();
        assertThat(frame.left()).hasSize(1);
        board.remove(BEN);
        assertThat(changes().getFirst().left()).hasSize(1);
    }

    @Test
    void aNewOrderIsToldWithTheIdAgain() {
        board.move(at(ANNA, 43.7384, 7.4246, 0), 0);
        changes();
        board.move(new Moving(ANNA, 43.7384, 7.4246, -1, "on_job", ORDER, NOON.plusSeconds(1)), 1);
        Place place = changes().getFirst().entered().getFirst();
        assertThat(place.about()).isEqualTo(ORDER);
        assertThat(place.state()).isEqualTo(1);
        assertThat(place.heading()).isEqualTo(255);
    }

    /// The figure of the design: at most twelve bytes for a change of position, the frame's head shared
    /// out.
    @Test
    void aChangeOfPositionCostsAtMostTwelveBytes() {
        var random = new Random(1);
        List<UUID> riders = new ArrayList<>();
        List<double[]> places = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            riders.add(new UUID(random.nextLong(), random.nextLong()));
            places.add(new double[] {43.72 + random.nextDouble() / 50, 7.41 + random.nextDouble() / 50});
        }
        for (int second = 0; second < 2; second++) {
            for (int i = 0; i < riders.size(); i++) {
                double[] place = places.get(i);
                board.move(at(riders.get(i), place[0] + second * 1e-4, place[1], second), second);
            }
            int bytes = board.changes(null).stream().mapToInt(Frame::bytes).sum();
            if (second == 1) {
                assertThat((double) bytes / riders.size()).isLessThanOrEqualTo(12);
            }
        }
    }

    /// Whatever a viewer misses, the whole tile makes good: two viewers, one of whom is told only whole
    /// tiles, see the same in the end.
    @Property(tries = 50)
    void wholeTilesAndNewsComeToTheSame(@ForAll long seed) {
        var random = new Random(seed);
        var map = new MapBoard("fleet", LEGEND);
        var diligent = new Viewer();
        List<UUID> riders = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            riders.add(new UUID(random.nextLong(), random.nextLong()));
        }
        for (int round = 1; round < 40; round++) {
            UUID rider = riders.get(random.nextInt(riders.size()));
            if (random.nextInt(8) == 0) {
                map.remove(rider);
            } else {
                map.move(at(rider, 43.6 + random.nextDouble() / 4, 7.3 + random.nextDouble() / 4, round), round);
            }
            if (random.nextInt(3) == 0) {
                map.changes(null).forEach(frame -> diligent.see(read(frame)));
            }
        }
        map.changes(null).forEach(frame -> diligent.see(read(frame)));
        var latecomer = new Viewer();
        map.wholes(new MapView(0, Tiles.ACROSS - 1, Tiles.ACROSS - 1, 0), null)
                .forEach(frame -> latecomer.see(read(frame)));
        assertThat(diligent.places()).isEqualTo(latecomer.places());
    }

    /// The rules a client follows.
    private static final class Viewer {
        private final Map<Integer, Place> known = new HashMap<>();
        private final Map<Integer, Integer> tiles = new HashMap<>();

        void see(MapFrame frame) {
            int tile = Tiles.number(frame.x(), frame.y());
            if (frame.whole()) {
                tiles.entrySet().removeIf(each -> each.getValue() == tile && known.remove(each.getKey()) != null);
            }
            for (Integer number : frame.left()) {
                if (tiles.remove(number, tile)) {
                    known.remove(number);
                }
            }
            frame.entered().forEach(place -> put(tile, place));
            frame.moved().forEach(place -> {
                if (tiles.containsKey(place.number())) {
                    put(tile, place);
                }
            });
        }

        private void put(int tile, Place place) {
            known.put(place.number(), place);
            tiles.put(place.number(), tile);
        }

        Map<Integer, List<Double>> places() {
            var places = new HashMap<Integer, List<Double>>();
            known.forEach((number, place) -> places.put(number, List.of(place.lat(), place.lng())));
            return places;
        }
    }

    @Property
    void aPlaceComesOutWithinADecimetreOrTwo(
            @ForAll @DoubleRange(min = -80, max = 80) double lat,
            @ForAll @DoubleRange(min = -180, max = 179.99) double lng) {
        var map = new MapBoard("fleet", LEGEND);
        map.move(at(ANNA, lat, lng, 0), 0);
        Place place = read(map.changes(null).getFirst()).entered().getFirst();
        assertThat(place.lat()).isCloseTo(lat, within(2e-6));
        assertThat(place.lng()).isCloseTo(lng, within(2e-6));
    }

    @Test
    void aViewCoversItsTilesAlsoOverTheDateLine() {
        MapView monaco = MapView.of(Json.tree("[7.40,43.72,7.45,43.76]"));
        assertThat(monaco.covers(Tiles.of(43.74, 7.42))).isTrue();
        assertThat(monaco.covers(Tiles.of(44.74, 7.42))).isFalse();
        MapView fiji = MapView.of(Json.tree("[178,-19,-178,-16]"));
        assertThat(fiji.covers(Tiles.of(-17, 179))).isTrue();
        assertThat(fiji.covers(Tiles.of(-17, -179))).isTrue();
        assertThat(fiji.covers(Tiles.of(-17, 0))).isFalse();
    }

    @Test
    void boundsThatAreNoneAreRefused() {
        for (String bounds : List.of("null", "[]", "[1,2,3]", "[1,2,3,\"4\"]", "[0,50,1,40]", "[0,0,1,91]", "{}")) {
            Assertions.assertThatThrownBy(() -> MapView.of(Json.tree(bounds)))
                    .as(bounds)
                    .isInstanceOf(Refusal.class);
        }
    }

    /// The same bytes are read by the client's tests.
    @Test
    void theGoldenFrameIsWhatIsWritten() throws IOException {
        board.move(at(ANNA, 43.7384, 7.4246, 0), 0);
        changes();
        board.move(new Moving(ANNA, 43.7385, 7.4247, 180, "online", null, NOON.plusSeconds(2)), 1);
        board.move(new Moving(BEN, 43.7380, 7.4260, -1, "on_job", ORDER, NOON.plusMillis(1_500)), 1);
        Frame frame = board.changes(null).getFirst();
        String hex = Files.readString(GOLDEN.resolve("map-frame.hex")).strip();
        assertThat(HexFormat.of().formatHex(frame.json())).isEqualTo(hex);
        JsonNode golden = Json.tree(Files.readString(GOLDEN.resolve("map-frame.json")));
        MapFrame meant = read(frame);
        assertThat(meant.time()).isEqualTo(golden.path("time").asLong());
        assertThat(meant.moved()).hasSize(golden.path("moved").size());
        assertSame(meant.moved().getFirst(), golden.at("/moved/0"), null);
        assertSame(meant.entered().getFirst(), golden.at("/entered/0"), BEN);
    }

    private static void assertSame(Place place, JsonNode golden, @Nullable UUID id) {
        assertThat(place.number()).isEqualTo(golden.path("number").asInt());
        assertThat(place.lat()).isCloseTo(golden.path("lat").asDouble(), within(1e-6));
        assertThat(place.lng()).isCloseTo(golden.path("lng").asDouble(), within(1e-6));
        assertThat(place.state()).isEqualTo(golden.path("state").asInt());
        assertThat(place.id()).isEqualTo(id);
    }
}
