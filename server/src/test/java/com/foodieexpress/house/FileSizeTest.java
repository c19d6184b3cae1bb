package com.foodieexpress.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files and methods stay small enough to be read at once. From 300 lines on a file is a question in review; here is
/// the hard end.
class FileSizeTest {

    private static final int FILE_LINES = 500;
    private static final int METHOD_LINES = 60;

    @Test
    void noJavaFileIsTooLong() {
        SortedSet<String> tooLong = new TreeSet<>();
        for (String module : new String[] {"server", "simulator", "bench"}) {
            tooLong.addAll(tooLong(Repository.ROOT.resolve(module).resolve("src")));
        }
        assertThat(tooLong).isEmpty();
    }

    @Test
    void noMethodIsTooLong() {
        SortedSet<String> tooLong = new TreeSet<>();
        for (Path sources : Repository.mainSources()) {
            tooLong.addAll(tooLongMethods(sources));
        }
        assertThat(tooLong).isEmpty();
    }

    @Test
    void aPlantedLongFileAndMethodAreFound(@TempDir Path folder) {
        String body = "    int x;\n".repeat(METHOD_LINES - 1);
        var planted = Planted.in(
                folder,
                "package a;\nclass Long {\n" + "// line\n".repeat(FILE_LINES) + "}\n",
                "package a;\nclass Brief {\n  void fits() {\n" + body.substring(11) + "  }\n}\n",
                "package a;\nclass Wordy {\n  void rambles() {\n" + body + "  }\n}\n");
        assertThat(tooLong(planted.sources())).singleElement().asString().endsWith("Long.java: 503 lines");
        assertThat(tooLongMethods(planted.sources()))
                .singleElement()
                .asString()
                .endsWith("Wordy.java:3: rambles has 61 lines");
    }

    private static SortedSet<String> tooLong(Path sources) {
        SortedSet<String> found = new TreeSet<>();
        for (JavaSource source : JavaSource.below(sources)) {
            if (source.lines() > FILE_LINES) {
                found.add(Repository.name(source.file()) + ": " + source.lines() + " lines");
            }
        }
        return found;
    }

    private static SortedSet<String> tooLongMethods(Path sources) {
        SortedSet<String> found = new TreeSet<>();
        for (JavaSource source : JavaSource.below(sources)) {
            for (JavaSource.Method method : source.methods()) {
                if (method.lines() > METHOD_LINES) {
                    found.add(Repository.name(source.file()) + ":" + method.line() + ": " + method.name() + " has "
                            + method.lines() + " lines");
                }
            }
        }
        return found;
    }
}
