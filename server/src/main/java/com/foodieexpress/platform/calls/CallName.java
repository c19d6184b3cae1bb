package com.foodieexpress.platform.calls;

/// What a call is called in logs and metrics, from the code that serves it: `ordering.orders` and `place`.
public record CallName(String service, String method) {

    /// The same for names of classes and methods.
    static CallName of(Class<?> resource, String method) {
        String[] packages = resource.getPackageName().split("\\.");
        String bare = resource.getSimpleName().replaceFirst("Resource$", "");
        return new CallName(packages[2] + "." + Character.toLowerCase(bare.charAt(0)) + bare.substring(1), method);
    }
}
