package com.foodieexpress.bench.tracking.ingest;

import io.netty.channel.ChannelHandlerContext;

/// Fixes of one message on their way through a floor; four numbers each: seq, µs since 1970, lat and lng in 1e-7
/// degrees.
record BareFixes(ChannelHandlerContext from, long sessionHigh, long sessionLow, int count, long[] numbers) {

    static final int NUMBERS = 4;

    long lastSeq() {
        return numbers[(count - 1) * NUMBERS];
    }
}
