package com.foodieexpress.house;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What [SqlBinding] wants to know of a code base: its variables, methods and calls, by plain names.
final class SqlSources {

    /// Where an expression stands.
    record Scope(
            CompilationUnitTree unit, String type, @Nullable MethodTree method) {}

    /// A call; `method` is written as it stands, with its receiver.
    record Call(String method, List<? extends ExpressionTree> arguments, Scope scope) {

        String name() {
            return method.substring(method.lastIndexOf('.') + 1);
        }

        String receiver() {
            int dot = method.lastIndexOf('.');
            return dot < 0 ? "" : method.substring(0, dot).replaceFirst("^this\\.", "");
        }
    }

    /// A field, parameter or local variable; `value` is what it begins with.
    record Variable(String type, @Nullable ExpressionTree value, boolean parameter, List<ExpressionTree> assigned) {}

    /// A method, and what it returns.
    record Method(MethodTree tree, Scope scope, List<ExpressionTree> returned) {}

    final List<Call> calls = new ArrayList<>();
    private final Map<String, List<Call>> byName = new HashMap<>();
    private final Map<String, List<Call>> byPlace = new HashMap<>();
    final List<Method> methods = new ArrayList<>();
    private final Map<String, Variable> variables = new HashMap<>();

    void read(CompilationUnitTree unit) {
        new Reader(unit).scan(unit, null);
    }

    /// Calls of methods of this name.
    List<Call> named(String name) {
        return byName.getOrDefault(name, List.of());
    }

    /// Calls in the same method.
    List<Call> in(Scope scope) {
        return byPlace.getOrDefault(key(scope.type(), scope.method(), ""), List.of());
    }

    /// The variable a name means in a place: of the method first, then of the class.
    @Nullable
    Variable find(String name, Scope scope) {
        MethodTree method = scope.method();
        Variable local = method == null ? null : variables.get(key(scope.type(), method, name));
        return local != null ? local : variables.get(key(scope.type(), null, name));
    }

    private static String key(String type, @Nullable MethodTree method, String name) {
        return type + "#" + (method == null ? "" : method.getName() + "@" + System.identityHashCode(method)) + "#"
                + name;
    }

    private final class Reader extends TreeScanner<Void, Void> {

        private final CompilationUnitTree unit;
        private String type = "";
        private @Nullable MethodTree method;
        private @Nullable Method reading;
        private int lambdas;

        Reader(CompilationUnitTree unit) {
            this.unit = unit;
        }

        @Override
        public Void visitClass(ClassTree node, Void unused) {
            String outer = type;
            MethodTree around = method;
            type = node.getSimpleName().isEmpty() ? outer : node.getSimpleName().toString();
            method = node.getSimpleName().isEmpty() ? around : null;
            super.visitClass(node, null);
            type = outer;
            method = around;
            return null;
        }

        @Override
        public Void visitMethod(MethodTree node, Void unused) {
            MethodTree around = method;
            Method before = reading;
            method = node;
            reading = new Method(node, new Scope(unit, type, node), new ArrayList<>());
            methods.add(reading);
            node.getParameters().forEach(each -> keep(each, true));
            super.visitMethod(node, null);
            method = around;
            reading = before;
            return null;
        }

        @Override
        public Void visitLambdaExpression(LambdaExpressionTree node, Void unused) {
            lambdas++;
            super.visitLambdaExpression(node, null);
            lambdas--;
            return null;
        }

        @Override
        public Void visitReturn(ReturnTree node, Void unused) {
            if (reading != null && lambdas == 0 && node.getExpression() != null) {
                reading.returned().add(node.getExpression());
            }
            return super.visitReturn(node, null);
        }

        /// A name for each of a list: as fixed as the list is.
        @Override
        public Void visitEnhancedForLoop(EnhancedForLoopTree node, Void unused) {
            VariableTree each = node.getVariable();
            variables.put(
                    key(type, method, each.getName().toString()),
                    new Variable(String.valueOf(each.getType()), node.getExpression(), false, new ArrayList<>()));
            return super.visitEnhancedForLoop(node, null);
        }

        @Override
        public Void visitVariable(VariableTree node, Void unused) {
            if (!variables.containsKey(key(type, method, node.getName().toString()))) {
                keep(node, false);
            }
            return super.visitVariable(node, null);
        }

        private void keep(VariableTree node, boolean parameter) {
            Tree declared = node.getType();
            String written = declared == null ? "var" : declared.toString().replaceAll("@\\w+ ?", "");
            variables.put(
                    key(type, method, node.getName().toString()),
                    new Variable(written, node.getInitializer(), parameter, new ArrayList<>()));
        }

        @Override
        public Void visitAssignment(AssignmentTree node, Void unused) {
            Variable variable = find(node.getVariable().toString(), new Scope(unit, type, method));
            if (variable != null) {
                variable.assigned().add(node.getExpression());
            }
            return super.visitAssignment(node, null);
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree node, Void unused) {
            var call = new Call(node.getMethodSelect().toString(), node.getArguments(), new Scope(unit, type, method));
            calls.add(call);
            byName.computeIfAbsent(call.name(), name -> new ArrayList<>()).add(call);
            byPlace.computeIfAbsent(key(type, method, ""), place -> new ArrayList<>())
                    .add(call);
            return super.visitMethodInvocation(node, null);
        }
    }
}
