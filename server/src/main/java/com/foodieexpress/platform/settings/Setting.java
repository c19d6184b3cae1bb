package com.foodieexpress.platform.settings;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Describes one setting, on a component of a [SettingsGroup] record of type `int`, `long`, `double`, `boolean` or
/// [java.time.Duration]. A duration is whole seconds outside the code.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Setting {

    /// The default, as text.
    String value();

    /// The smallest and the largest value allowed, as text. Every number has both; a switch has none.
    String min() default "";

    String max() default "";

    Unit unit() default Unit.NONE;

    /// A few words, in English and French.
    String title();

    String titleFr();

    /// A sentence on what turning it does, in English and French.
    String about();

    String aboutFr();
}
