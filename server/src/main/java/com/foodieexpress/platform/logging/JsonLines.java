package com.foodieexpress.platform.logging;

import com.foodieexpress.platform.json.Json;
import com.foodieexpress.platform.traces.Traces;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtLogRecord;

/// One JSON object per log line: `time`, `level`, `logger`, `thread`, `message`, `requestId` where a request is being
/// served, `traceId` where that or a job is traced, `exception` where there was one.
final class JsonLines extends ExtFormatter {

    @Override
    public String format(ExtLogRecord record) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("time", record.getInstant());
        line.put("level", record.getLevel().getName());
        line.put("logger", record.getLoggerName());
        line.put("thread", record.getThreadName());
        line.put("message", formatMessage(record));
        String requestId = record.getMdc("requestId");
        if (requestId != null) {
            line.put("requestId", requestId);
        }
        String traceId = record.getMdc(Traces.LOG_KEY);
        if (traceId != null) {
            line.put("traceId", traceId);
        }
        if (record.getThrown() != null) {
            line.put("exception", trace(record.getThrown()));
        }
        return Json.write(line) + "\n";
    }

    private static String trace(Throwable thrown) {
        var text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
