package com.foodieexpress.house;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/// What the house rules want to know of one Java file, read with the compiler's own parser.
record JavaSource(Path file, long lines, List<Text> texts, List<Method> methods) {

    /// A string literal or text block, and the line it starts on.
    record Text(long line, String value) {}

    /// A method or constructor with a body.
    record Method(String name, long line, long lines) {}

    /// Parses all Java files below a folder.
    static List<JavaSource> below(Path folder) {
        List<Path> paths = Repository.files(folder, ".java");
        if (paths.isEmpty()) {
            return List.of();
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask) compiler.getTask(
                    null, files, _ -> {}, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(paths));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            List<JavaSource> sources = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse()) {
                sources.add(read(unit, positions));
            }
            return sources;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JavaSource read(CompilationUnitTree unit, SourcePositions positions) {
        List<Text> texts = new ArrayList<>();
        List<Method> methods = new ArrayList<>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitLiteral(LiteralTree literal, Void unused) {
                if (literal.getValue() instanceof String value) {
                    texts.add(new Text(firstLine(literal), value));
                }
                return super.visitLiteral(literal, null);
            }

            @Override
            public Void visitMethod(MethodTree method, Void unused) {
                if (method.getBody() != null) {
                    long first = firstLine(method);
                    methods.add(new Method(method.getName().toString(), first, lastLine(method) - first + 1));
                }
                return super.visitMethod(method, null);
            }

            private long firstLine(Tree tree) {
                long start = positions.getStartPosition(unit, tree);
                return start < 0 ? 0 : unit.getLineMap().getLineNumber(start);
            }

            private long lastLine(Tree tree) {
                long end = positions.getEndPosition(unit, tree);
                return end < 0 ? firstLine(tree) : unit.getLineMap().getLineNumber(end);
            }
        }.scan(unit, null);
        Path file = Path.of(unit.getSourceFile().toUri());
        return new JavaSource(file, Repository.text(file).lines().count(), texts, methods);
    }
}
