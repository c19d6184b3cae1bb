package org.geotools.api.referencing;

/// Empty stand-in for the GeoTools type of the same name.
///
/// Planetiler's `GeoUtils` names it in a method signature, so the JVM must be able to load it; nothing here calls it.
public class FactoryException extends Exception {
    private static final long serialVersionUID = 1L;
}
