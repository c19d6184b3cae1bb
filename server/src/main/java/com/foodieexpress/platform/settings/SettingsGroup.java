package com.foodieexpress.platform.settings;

import com.foodieexpress.platform.access.Permission;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Marks a record whose components are settings that belong together.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface SettingsGroup {

    /// First part of the settings' keys: `delivery` makes `delivery.baseFeeMinor`.
    String key();

    String title();

    String titleFr();

    /// What an administrator must hold to change these, besides the right to change settings at all.
    Permission permission() default Permission.SYSTEM_SETTINGS;
}
