package com.foodieexpress.bench.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultFileTest {

    @TempDir
    private Path folder;

    private static Row row(String id, Target target, Double... values) {
        return Row.of(id, Sample.of(values), "s", target, "load 0.1 on 2 cores", "./foodie bench city", "a note");
    }

    @Test
    void theMedianCountsAndTheSpreadIsKept() {
        Row row = row("start.ready", Target.atMost(2.5), 3.0, 2.0, 2.123, 9.0, 1.0);
        assertThat(row.value()).isEqualTo(2.12);
        assertThat(row.values()).containsEntry("lowest", 1.0).containsEntry("highest", 9.0);
        assertThat(row.runs()).isEqualTo(5);
        assertThat(row.met()).isTrue();
    }

    @Test
    void aTargetIsMetFromItsOwnSide() {
        assertThat(row("a", Target.atMost(2), 2.0).met()).isTrue();
        assertThat(row("a", Target.atMost(2), 2.01).met()).isFalse();
        assertThat(row("a", Target.atLeast(500), 500.0).met()).isTrue();
        assertThat(row("a", Target.atLeast(500), 499.0).met()).isFalse();
        assertThat(row("a", Target.atLeast(500), 900.0).failed().met()).isFalse();
    }

    @Test
    void aNewFigureReplacesItsRowAndKeepsTheOthers() throws IOException {
        ResultFile file = ResultFile.of(folder, "city");
        file.write(List.of(row("start.ready", Target.atMost(2.5), 9.0), row("rss.idle", Target.atMost(300), 200.0)));
        file.write(List.of(row("start.ready", Target.atMost(2.5), 2.0)));
        assertThat(file.read()).extracting(Row::id).containsExactly("rss.idle", "start.ready");
        assertThat(file.read()).extracting(Row::value).containsExactly(200.0, 2.0);
        assertThat(Files.readString(file.json())).doesNotContain("baseline").doesNotContain("null");
    }

    @Test
    void thePageShowsEveryRowAndAChart() throws IOException {
        ResultFile file = ResultFile.of(folder, "city");
        file.write(List.of(row("sim.rate", Target.atLeast(1000), 500.0)));
        String page = Files.readString(file.page());
        assertThat(page).contains("sim.rate       ##########          |");
        assertThat(page).contains("| sim.rate | 500.0 | s | ≥ 1,000 | **no** |");
    }
}
