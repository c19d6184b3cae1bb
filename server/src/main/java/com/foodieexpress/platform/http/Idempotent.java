package com.foodieexpress.platform.http;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The command takes an `Idempotency-Key`: sent again with the same key it is answered as before and not done again.
///
/// With a key the whole method is one transaction that also keeps the answer, so the command is done with its answer
/// kept or not at all. It must therefore neither wait for others nor take a refusal for an outcome to be kept.
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {}
