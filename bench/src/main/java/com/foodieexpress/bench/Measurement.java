package com.foodieexpress.bench;

import com.foodieexpress.bench.result.Row;
import java.util.List;

/// Measures one or several rows in one go.
public interface Measurement {

    /// The word behind `--only`, which is how its rows' ids begin.
    String name();

    /// Measures. Takes minutes; throws when a figure cannot be had, so that no half result is written.
    List<Row> run(Setting setting) throws Exception;
}
