package com.foodieexpress.bench;

import com.foodieexpress.bench.result.Row;
import java.util.List;

/// Measures one or several rows in one go.
public interface Measurement {

    /// How its rows' ids begin; `--only` takes it, or what stands before one of its dots for several.
    String name();

    /// Measures. Takes minutes; throws when a figure cannot be had, so that no half result is written.
    List<Row> run(Setting setting) throws Exception;
}
