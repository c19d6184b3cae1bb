package com.foodieexpress.house;

import com.foodieexpress.house.SqlSources.Call;
import com.foodieexpress.house.SqlSources.Scope;
import com.foodieexpress.house.SqlSources.Variable;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/// Finds SQL whose text is not fixed when the program is compiled. A fixed text can only take values as bound
/// parameters.
///
/// Fixed are literals, constants and choices between such, texts put together of such, and parameters of methods that
/// are only ever called with such; also numbers and dates, which cannot hold SQL.
final class SqlBinding {

    /// Methods of a transaction that take SQL.
    private static final Set<String> OF_TX = Set.of("query", "update", "batch");

    /// Methods of JDBI, JDBC and the driver that take SQL, whoever they are called on.
    private static final Set<String> OF_ANY = Set.of(
            "createQuery",
            "createUpdate",
            "createScript",
            "createCall",
            "prepareBatch",
            "prepareStatement",
            "prepareCall",
            "executeQuery",
            "executeUpdate",
            "executeLargeUpdate",
            "copyIn",
            "copyOut",
            "nativeSQL",
            "define",
            "defineList");

    private static final Set<String> CANNOT_HOLD_SQL = Set.of("int", "long", "short", "boolean", "LocalDate", "UUID");

    private final SqlSources sources = new SqlSources();
    private final SortedSet<String> found = new TreeSet<>();
    private final Set<String> asked = new HashSet<>();
    private int statements;

    private SqlBinding() {}

    /// How many statements were looked at, and where one is put together while the program runs.
    record Result(int statements, SortedSet<String> violations) {}

    static Result below(Path folder) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask) compiler.getTask(
                    null,
                    files,
                    _ -> {},
                    List.of("-proc:none"),
                    null,
                    files.getJavaFileObjectsFromPaths(Repository.files(folder, ".java")));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            var binding = new SqlBinding();
            task.parse().forEach(binding.sources::read);
            binding.judge(folder, positions);
            return new Result(binding.statements, binding.found);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void judge(Path folder, SourcePositions positions) {
        for (Call call : sources.calls) {
            if (!takesSql(call)) {
                continue;
            }
            statements++;
            asked.clear();
            boolean template = call.name().startsWith("define");
            List<? extends ExpressionTree> texts =
                    template ? call.arguments() : call.arguments().subList(0, 1);
            if (!texts.stream().allMatch(text -> isFixed(text, call.scope()))) {
                CompilationUnitTree unit = call.scope().unit();
                long line = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, texts.getFirst()));
                found.add(folder.relativize(Path.of(unit.getSourceFile().toUri())) + ":" + line + ": " + call.name());
            }
        }
    }

    private static boolean takesSql(Call call) {
        String name = call.name();
        if (call.arguments().isEmpty() || call.scope().type().equals("Tx")) {
            return false;
        }
        String receiver = call.receiver();
        // A statement of plain JDBC has an `execute` with a text, and so have executors with a task.
        boolean statement =
                name.equals("execute") && receiver.toLowerCase(Locale.ROOT).contains("statement");
        return OF_ANY.contains(name)
                || statement
                || OF_TX.contains(name) && (receiver.equals("tx") || receiver.equals("handle"));
    }

    private boolean isFixed(ExpressionTree expression, Scope scope) {
        return switch (expression) {
            case LiteralTree _ -> true;
            case ParenthesizedTree inner -> isFixed(inner.getExpression(), scope);
            case BinaryTree sum -> isFixed(sum.getLeftOperand(), scope) && isFixed(sum.getRightOperand(), scope);
            case ConditionalExpressionTree choice ->
                isFixed(choice.getTrueExpression(), scope) && isFixed(choice.getFalseExpression(), scope);
            case SwitchExpressionTree choice -> choice.getCases().stream().allMatch(each -> isFixed(each, scope));
            case IdentifierTree name -> isFixed(name.getName().toString(), scope);
            case MemberSelectTree member -> isFixedElsewhere(member.toString(), scope);
            case NewClassTree made -> made.getArguments().stream().allMatch(each -> isFixed(each, scope));
            case MethodInvocationTree call -> isFixed(call, scope);
            default -> false;
        };
    }

    private boolean isFixed(CaseTree branch, Scope scope) {
        Tree body = branch.getBody();
        return switch (body) {
            case ExpressionTree value -> isFixed(value, scope);
            case null, default -> false;
        };
    }

    private boolean isFixed(String name, Scope scope) {
        Variable variable = sources.find(name, scope);
        if (variable == null) {
            return false;
        }
        if (CANNOT_HOLD_SQL.contains(variable.type())) {
            return true;
        }
        if (!asked.add(scope.type() + "#" + System.identityHashCode(variable))) {
            return true;
        }
        ExpressionTree value = variable.value();
        boolean first = variable.parameter() ? everyCallFixes(name, scope) : value != null && isFixed(value, scope);
        return first
                && variable.assigned().stream().allMatch(each -> isFixed(each, scope))
                && everyPieceIsFixed(name, scope);
    }

    /// What is added to a text that is being put together, here or by a method it is handed to.
    private boolean everyPieceIsFixed(String name, Scope scope) {
        List<Call> here = sources.in(scope);
        return here.stream()
                        .filter(call -> Set.of("append", "insert", "add").contains(call.name())
                                && call.receiver().matches("(?s)\\Q" + name + "\\E(\\.append\\(.*\\))*"))
                        .allMatch(call -> call.arguments().stream().allMatch(each -> isFixed(each, scope)))
                && here.stream().allMatch(call -> staysFixedIn(call, name, scope));
    }

    private boolean staysFixedIn(Call call, String name, Scope scope) {
        if (!call.receiver().isEmpty()) {
            return true;
        }
        for (int i = 0; i < call.arguments().size(); i++) {
            if (call.arguments().get(i).toString().equals(name)) {
                int index = i;
                boolean fixed = own(call.name(), call.arguments().size(), scope).stream()
                        .allMatch(method -> everyPieceIsFixed(
                                method.tree()
                                        .getParameters()
                                        .get(index)
                                        .getName()
                                        .toString(),
                                method.scope()));
                if (!fixed) {
                    return false;
                }
            }
        }
        return true;
    }

    private List<SqlSources.Method> own(String name, int parameters, Scope scope) {
        return sources.methods.stream()
                .filter(method -> method.scope().type().equals(scope.type())
                        && method.tree().getName().contentEquals(name)
                        && method.tree().getParameters().size() == parameters)
                .toList();
    }

    private boolean isFixedElsewhere(String member, Scope scope) {
        String[] parts = member.split("\\.", -1);
        return parts.length >= 2
                && isFixed(parts[parts.length - 1], new Scope(scope.unit(), parts[parts.length - 2], null));
    }

    /// A method of one's own that returns fixed texts, or a method of a value that cannot hold SQL or is fixed itself.
    private boolean isFixed(MethodInvocationTree call, Scope scope) {
        if (call.getMethodSelect() instanceof MemberSelectTree member) {
            if (member.toString().equals("List.of")) {
                return call.getArguments().stream().allMatch(each -> isFixed(each, scope));
            }
            return call.getArguments().stream().allMatch(each -> isFixed(each, scope))
                    && !member.getIdentifier().contentEquals("formatted")
                    && isFixed(member.getExpression(), scope);
        }
        List<SqlSources.Method> own =
                own(call.getMethodSelect().toString(), call.getArguments().size(), scope);
        return !own.isEmpty()
                && own.stream()
                        .allMatch(method -> method.returned().stream().allMatch(each -> isFixed(each, method.scope())));
    }

    private boolean everyCallFixes(String name, Scope scope) {
        MethodTree method = scope.method();
        if (method == null) {
            return false;
        }
        int index = parameter(method, name);
        List<Call> callers = sources.named(method.getName().toString()).stream()
                .filter(call ->
                        call.arguments().size() == method.getParameters().size()
                                && sees(call, method, scope)
                                && mayMean(call, scope.type()))
                .toList();
        return !callers.isEmpty()
                && callers.stream().allMatch(call -> isFixed(call.arguments().get(index), call.scope()));
    }

    /// What is private is called in its own file alone.
    private static boolean sees(Call call, MethodTree method, Scope scope) {
        return call.scope().unit() == scope.unit()
                || !method.getModifiers().getFlags().contains(Modifier.PRIVATE);
    }

    /// False where the receiver is known to be something else.
    private boolean mayMean(Call call, String type) {
        if (call.receiver().isEmpty()) {
            return call.scope().type().equals(type);
        }
        Variable receiver = sources.find(call.receiver(), call.scope());
        return receiver == null
                || receiver.type().equals("var")
                || receiver.type().equals(type);
    }

    private static int parameter(MethodTree method, String name) {
        for (int i = 0; i < method.getParameters().size(); i++) {
            if (method.getParameters().get(i).getName().contentEquals(name)) {
                return i;
            }
        }
        throw new IllegalStateException(name + " is no parameter of " + method.getName());
    }
}
