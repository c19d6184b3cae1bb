package com.foodieexpress.platform.calls;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// On a text parameter of a resource method: its value may be logged, if it is a word of a fixed vocabulary: letters,
/// digits, dots and hyphens, forty at most. Never for what people type freely.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface Logged {}
