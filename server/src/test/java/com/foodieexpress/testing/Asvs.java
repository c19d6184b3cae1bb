package com.foodieexpress.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The requirements of OWASP ASVS 5.0 that a test shows, by their numbers. `docs/security/asvs.md` is made from these.
@Retention(RetentionPolicy.SOURCE)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Asvs {
    String[] value();
}
