package com.foodieexpress.bench.city;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.foodieexpress.bench.result.Row;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class SimulatedHourTest {

    private static Row row(int serverErrors) throws IOException {
        String report = """
                {"run": {"riders": 200, "restaurants": 26}, "completedPerWallMinute": 512.4,
                 "serverErrors": %d, "lostUpdates": 0, "missedLiveEvents": 0}
                """.formatted(serverErrors);
        return SimulatedHour.row(new ObjectMapper().readTree(report), "load 0.1 on 2 cores");
    }

    @Test
    void theRateComesFromTheSimulatorsReport() throws IOException {
        assertThat(row(0).value()).isEqualTo(512);
        assertThat(row(0).met()).isTrue();
        assertThat(row(0).note()).contains("200 riders, 26 restaurants");
    }

    @Test
    void aRateWithErrorsIsNotMet() throws IOException {
        assertThat(row(1).met()).isFalse();
    }
}
