package com.foodieexpress.testing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jboss.logmanager.LogContext;
import org.jboss.logmanager.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.jboss.logmanager.handlers.OutputStreamHandler;

/// What is logged until this is closed: the level, the logger, the message, and stack traces on lines of
/// their own.
public final class LogLines implements AutoCloseable {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final OutputStreamHandler handler = new OutputStreamHandler(written, new PatternFormatter("%p %c %s%n%e"));
    private final Logger root = LogContext.getLogContext().getLogger("");

    public LogLines() {
        handler.setAutoFlush(true);
        root.addHandler(handler);
    }

    public List<String> with(String text) {
        return written.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains(text))
                .toList();
    }

    @Override
    public void close() {
        root.removeHandler(handler);
        handler.close();
    }
}
