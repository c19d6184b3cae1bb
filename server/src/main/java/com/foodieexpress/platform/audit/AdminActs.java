package com.foodieexpress.platform.audit;

import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.access.Caller;
import com.foodieexpress.platform.access.Role;
import com.foodieexpress.platform.db.Database;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/// Writes the entry of an administrator's act. It runs inside of the interceptor that keeps answers, so that an act
/// which
/// is answered again is not told again.
@AdminAct
@Interceptor
@Priority(Interceptor.Priority.APPLICATION + 10)
class AdminActs {

    private final Database database;
    private final AuditTrail trail;
    private final Caller caller;

    AdminActs(Database database, AuditTrail trail, Caller caller) {
        this.database = database;
        this.trail = trail;
        this.caller = caller;
    }

    @AroundInvoke
    @Nullable
    Object told(InvocationContext command) throws Exception {
        Actor actor = caller.actor();
        AdminAct act = command.getMethod().getAnnotation(AdminAct.class);
        if (!actor.is(Role.ADMIN) || act == null) {
            return command.proceed();
        }
        // Nullable results do not fit through the transaction's door.
        var result = new @Nullable Object[1];
        database.run(tx -> {
            result[0] = proceed(command);
            if (!(result[0] instanceof Response answer) || answer.getStatus() < 400) {
                trail.append(tx, entry(actor, act, command));
            }
        });
        return result[0];
    }

    private static AuditEntry entry(Actor actor, AdminAct act, InvocationContext command) {
        AuditEntry entry = AuditEntry.of(actor, act.value()).on(act.on(), subject(command));
        for (Object parameter : command.getParameters()) {
            if (parameter instanceof AdminFacts body) {
                for (Map.Entry<String, Object> fact : body.auditFacts().entrySet()) {
                    entry = entry.with(fact.getKey(), fact.getValue());
                }
            }
        }
        return entry;
    }

    private static @Nullable String subject(InvocationContext command) {
        Method method = command.getMethod();
        Parameter[] parameters = method.getParameters();
        var ids = new StringJoiner("/");
        for (int i = 0; i < parameters.length; i++) {
            if (parameters[i].isAnnotationPresent(PathParam.class)) {
                ids.add(String.valueOf(command.getParameters()[i]));
            }
        }
        return ids.length() == 0 ? null : ids.toString();
    }

    private static @Nullable Object proceed(InvocationContext command) {
        try {
            return command.proceed();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("a command threw " + e, e);
        }
    }
}
