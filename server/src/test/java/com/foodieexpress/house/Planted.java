package com.foodieexpress.house;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/// A small code base written by a test: each text is one Java file, put where its package clause says.
final class Planted {

    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
    private static final Pattern TYPE = Pattern.compile("\\b(?:class|interface|record|enum) (\\w+)");

    private final Path sources;
    private final Path classes;

    private Planted(Path folder) {
        sources = folder.resolve("sources");
        classes = folder.resolve("classes");
    }

    static Planted in(Path folder, String... files) {
        Planted planted = new Planted(folder);
        for (String file : files) {
            planted.write(file);
        }
        return planted;
    }

    private void write(String source) {
        Matcher inPackage = PACKAGE.matcher(source);
        if (!inPackage.find()) {
            throw new IllegalArgumentException("no package: " + source);
        }
        Matcher type = TYPE.matcher(source);
        String name = type.find() ? type.group(1) : "package-info";
        write(inPackage.group(1).replace('.', '/') + "/" + name + ".java", source);
    }

    /// Adds a file of any kind.
    Planted write(String path, String content) {
        try {
            Path file = sources.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path sources() {
        return sources;
    }

    /// Compiles the code base and returns the folder of its classes.
    Path compile() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            Files.createDirectories(classes);
            List<String> options = List.of("-proc:none", "-d", classes.toString());
            boolean compiled = compiler.getTask(
                            messages,
                            files,
                            null,
                            options,
                            null,
                            files.getJavaFileObjectsFromPaths(Repository.files(sources, ".java")))
                    .call();
            if (!compiled) {
                throw new IllegalArgumentException(messages.toString());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return classes;
    }
}
