package com.foodieexpress.platform.audit;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The resource method is a command that administrators may give: when one did, the act stands in the audit trail.
///
/// The whole method is then one transaction, and the entry commits with it. The subject's id are the path parameters;
/// a body that has facts to tell is [AdminFacts]. A command that was refused did nothing and leaves no entry here. Use
/// cases with more to tell call [AuditTrail]
/// themselves
/// and do without this.
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface AdminAct {

    @Nonbinding
    AuditAction value() default AuditAction.ACCESS_REFUSE;

    /// The kind of the thing, in one word.
    @Nonbinding
    String on() default "platform";
}
