package com.foodieexpress.bench.tracking.push;

import com.foodieexpress.bench.Measurement;
import com.foodieexpress.bench.Setting;
import com.foodieexpress.bench.city.Machine;
import com.foodieexpress.bench.city.MeasuringTest;
import com.foodieexpress.bench.result.Row;
import com.foodieexpress.bench.result.Sample;
import com.foodieexpress.bench.result.Target;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/// Changes of position per second into the frames of an operator's map, measured by the server's own test: the changes
/// come from within, because no network brings a million fixes a second here.
public final class Fleet implements Measurement {

    private static final int PATIENCE_MINUTES = 8;
    private static final double BOUND = 1_000_000;
    private static final double BYTES = 12;

    @Override
    public String name() {
        return "fleet";
    }

    @Override
    public List<Row> run(Setting setting) throws Exception {
        String load = Machine.load();
        List<String> lines = MeasuringTest.figures(setting, "fleet", "MapRateTest", Map.of(), PATIENCE_MINUTES);
        return List.of(row(lines, load));
    }

    private static Row row(List<String> lines, String load) {
        Sample sent = column(lines, 0);
        double bytes = column(lines, 2).median();
        double cost = column(lines, 3).median();
        double bareCost = column(lines, 7).median();
        return new Row(
                "fanout.fleet",
                Math.round(sent.median()),
                Map.of(
                        "lowest", sent.lowest(),
                        "highest", sent.highest(),
                        "movesPerSecond", column(lines, 1).median(),
                        "bytesPerChange", bytes,
                        "processorNanosPerChange", cost),
                "changes/s",
                "bare Netty frames, ns of processor a change",
                bareCost,
                Math.round(100 * bareCost / cost) / 100.0,
                Target.atLeast(BOUND).toString(),
                sent.median() >= BOUND && bytes <= BYTES,
                sent.size(),
                load,
                LocalDate.now(ZoneOffset.UTC).toString(),
                "./foodie bench tracking --only fleet",
                "100,000 riders who move ten times a second, two operators on WebSockets, all in one process; the figure is"
                        + " changes in the frames of one operator; met when a change takes at most 12 bytes as well. Beside it, in turns, a"
                        + " bare Netty server that writes ten bytes a rider into one frame for all; both send at the same"
                        + " pace, so the ratio is of processor time a change sent, operators included");
    }

    private static Sample column(List<String> lines, int at) {
        return new Sample(
                lines.stream().map(line -> Double.valueOf(line.split(" ")[at])).toList());
    }
}
