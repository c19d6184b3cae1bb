package com.foodieexpress.alerting.internal;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jboss.logging.Logger;

/// The registry of everything rules can be made of.
@ApplicationScoped
class Measures {

    private static final Logger LOG = Logger.getLogger(Measures.class);

    /// `unreadable` are the measures whose source failed.
    record Round(List<Reading> readings, Set<String> unreadable) {}

    private final List<MeasureSource> sources;
    private final Map<String, Measure> byName = new TreeMap<>();

    Measures(@All List<MeasureSource> sources) {
        this.sources = List.copyOf(sources);
        sources.forEach(source -> source.measures().forEach(each -> byName.put(each.name(), each)));
    }

    List<Measure> all() {
        return List.copyOf(byName.values());
    }

    Optional<Measure> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    Round read(Instant now) {
        var readings = new ArrayList<Reading>();
        var unreadable = new HashSet<String>();
        for (MeasureSource source : sources) {
            try {
                readings.addAll(source.read(now));
            } catch (RuntimeException e) {
                LOG.warnf(e, "source=%s cannot be read", source.getClass().getSimpleName());
                source.measures().forEach(each -> unreadable.add(each.name()));
            }
        }
        return new Round(readings, unreadable);
    }
}
