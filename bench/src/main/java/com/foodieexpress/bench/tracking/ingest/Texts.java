package com.foodieexpress.bench.tracking.ingest;

import io.netty.buffer.ByteBuf;

/// Finds words and numbers in answers without making objects.
final class Texts {

    static final int NONE = -1;

    private Texts() {}

    /// Where `word` begins between two places, [#NONE] when it does not.
    static int find(ByteBuf in, int from, int to, byte[] word) {
        int last = to - word.length;
        for (int at = from; at <= last; at++) {
            int i = 0;
            while (i < word.length && in.getByte(at + i) == word[i]) {
                i++;
            }
            if (i == word.length) {
                return at;
            }
        }
        return NONE;
    }

    /// The whole number behind `word`, [#NONE] when there is none.
    static long numberBehind(ByteBuf in, int from, int to, byte[] word) {
        int at = find(in, from, to, word);
        return at == NONE ? NONE : number(in, at + word.length, to);
    }

    /// The whole number that begins here, blanks before it allowed; [#NONE] for anything else, also below zero.
    static long number(ByteBuf in, int from, int to) {
        int at = from;
        while (at < to && in.getByte(at) == ' ') {
            at++;
        }
        long value = NONE;
        while (at < to && in.getByte(at) >= '0' && in.getByte(at) <= '9') {
            value = (value == NONE ? 0 : value * 10) + in.getByte(at) - '0';
            at++;
        }
        return value;
    }
}
