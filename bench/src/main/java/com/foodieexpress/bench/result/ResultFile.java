package com.foodieexpress.bench.result;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// The two files of a suite: rows as JSON, and the same as a page with one chart. Writing replaces rows of the same id
/// and keeps the others.
public record ResultFile(Path json, Path page) {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final ObjectWriter WRITER =
            MAPPER.writer(new DefaultPrettyPrinter().withArrayIndenter(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE));
    private static final int CHART_WIDTH = 40;

    public static ResultFile of(Path folder, String suite) {
        return new ResultFile(folder.resolve(suite + ".json"), folder.resolve(suite + ".md"));
    }

    public List<Row> read() throws IOException {
        return Files.exists(json) ? List.of(MAPPER.readValue(json.toFile(), Row[].class)) : List.of();
    }

    public void write(Collection<Row> measured) throws IOException {
        Map<String, Row> rows = new TreeMap<>();
        read().forEach(row -> rows.put(row.id(), row));
        measured.forEach(row -> rows.put(row.id(), row));
        Files.createDirectories(json.toAbsolutePath().getParent());
        Files.writeString(json, WRITER.writeValueAsString(rows.values()) + "\n");
        Files.writeString(page, page(rows.values()));
    }

    private String page(Collection<Row> rows) {
        String suite = json.getFileName().toString().replace(".json", "");
        var text = new StringBuilder("# Results: " + suite + "\n\n");
        text.append(
                "How far each figure is to its target: the bar ends at `|` when the target is met exactly.\n\n```\n");
        rows.forEach(row -> text.append(bar(row)));
        text.append(
                "```\n\n| id | value | unit | target | met | baseline | ratio | runs | load | date | command | note |\n");
        text.append("|---|---|---|---|---|---|---|---|---|---|---|---|\n");
        rows.forEach(row -> text.append(tableLine(row)));
        return text.toString();
    }

    private static String bar(Row row) {
        double attainment = attainment(row);
        int length = (int) Math.round(Math.min(attainment, 2) * CHART_WIDTH / 2);
        var bar = new StringBuilder("#".repeat(length) + " ".repeat(CHART_WIDTH - length));
        bar.setCharAt(CHART_WIDTH / 2, '|');
        return String.format(Locale.ROOT, "%-14s %s %s %s%n", row.id(), bar, row.value(), row.unit());
    }

    /// Of a row with two bounds the one that is further away counts.
    private static double attainment(Row row) {
        double least = Double.MAX_VALUE;
        for (String target : row.target().split(", (?=ratio)", -1)) {
            boolean ofRatio = target.startsWith("ratio") && row.ratio() != null;
            double value = ofRatio && row.ratio() != null ? row.ratio() : row.value();
            least = Math.min(least, Target.parse(target).attainment(value));
        }
        return least;
    }

    private static String tableLine(Row row) {
        return "| "
                + String.join(
                        " | ",
                        row.id(),
                        String.valueOf(row.value()) + (row.values() == null ? "" : " " + row.values()),
                        row.unit(),
                        row.target(),
                        row.met() ? "yes" : "**no**",
                        row.baseline() == null ? "–" : row.baseline() + ": " + row.baselineValue(),
                        row.ratio() == null ? "–" : String.valueOf(row.ratio()),
                        String.valueOf(row.runs()),
                        row.load(),
                        row.date(),
                        "`" + row.command() + "`",
                        row.note() == null ? "" : row.note())
                + " |\n";
    }
}
