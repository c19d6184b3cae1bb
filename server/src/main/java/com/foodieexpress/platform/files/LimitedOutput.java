package com.foodieexpress.platform.files;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/// Passes bytes on up to a limit, then throws.
final class LimitedOutput extends FilterOutputStream {

    static final class Exceeded extends IOException {
        Exceeded() {
            super("limit exceeded");
        }
    }

    private long left;

    LimitedOutput(OutputStream out, long limit) {
        super(out);
        this.left = limit;
    }

    @Override
    public void write(int b) throws IOException {
        take(1);
        out.write(b);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        take(length);
        out.write(bytes, from, length);
    }

    private void take(int count) throws Exceeded {
        left -= count;
        if (left < 0) {
            throw new Exceeded();
        }
    }
}
