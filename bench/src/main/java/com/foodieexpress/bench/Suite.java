package com.foodieexpress.bench;

import java.util.List;

/// Measurements whose rows share one result file.
record Suite(String name, String purpose, List<Measurement> measurements) {

    Suite {
        measurements = List.copyOf(measurements);
    }
}
