package com.foodieexpress.identity.internal;

import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.audit.AuditAction;
import com.foodieexpress.platform.audit.AuditEntry;
import com.foodieexpress.platform.audit.AuditTrail;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.privacy.PersonalData;
import com.foodieexpress.platform.time.WallClock;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// All that the platform keeps about a person, by feature.
@ApplicationScoped
class ExportData {

    private final Database database;
    private final WallClock clock;
    private final AuditTrail trail;
    private final List<PersonalData> features;

    ExportData(Database database, WallClock clock, AuditTrail trail, @All List<PersonalData> features) {
        this.database = database;
        this.clock = clock;
        this.trail = trail;
        this.features = features;
    }

    Map<String, Object> of(Actor actor) {
        UUID person = actor.id();
        var sections = new TreeMap<String, Object>();
        database.run(tx -> {
            features.forEach(
                    feature -> feature.export(tx, person).ifPresent(data -> sections.put(feature.section(), data)));
            trail.append(tx, AuditEntry.of(actor, AuditAction.ACCOUNT_EXPORT).on("account", person));
        });
        var whole = new LinkedHashMap<String, Object>();
        whole.put("exportedAt", clock.instant());
        whole.putAll(sections);
        return whole;
    }
}
