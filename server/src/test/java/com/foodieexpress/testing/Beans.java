package com.foodieexpress.testing;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.annotation.Annotation;
import java.util.Iterator;
import java.util.List;

/// The beans of a type, given by hand, for objects that are put together without the container. They can only be gone
/// through.
public record Beans<T>(List<T> all) implements Instance<T> {

    @SafeVarargs
    public static <T> Instance<T> of(T... beans) {
        return new Beans<>(List.of(beans));
    }

    @Override
    public Iterator<T> iterator() {
        return all.iterator();
    }

    @Override
    public T get() {
        return all.getFirst();
    }

    @Override
    public boolean isUnsatisfied() {
        return all.isEmpty();
    }

    @Override
    public boolean isAmbiguous() {
        return all.size() > 1;
    }

    @Override
    public Instance<T> select(Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <U extends T> Instance<U> select(Class<U> subtype, Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <U extends T> Instance<U> select(TypeLiteral<U> subtype, Annotation... qualifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void destroy(T instance) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Handle<T> getHandle() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Iterable<? extends Handle<T>> handles() {
        throw new UnsupportedOperationException();
    }
}
