package com.foodieexpress.activity.internal;

import com.foodieexpress.activity.internal.ActionJson.CatalogueJson;
import com.foodieexpress.activity.internal.ActionJson.KindJson;
import com.foodieexpress.kernel.Page;
import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.access.Actor;
import com.foodieexpress.platform.audit.AuditAction;
import com.foodieexpress.platform.audit.AuditEntry;
import com.foodieexpress.platform.audit.AuditTrail;
import com.foodieexpress.platform.calls.Endpoint;
import com.foodieexpress.platform.calls.Endpoints;
import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.http.PageQuery;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// The log, read by administrators. Who looks is written into the audit trail before anything is shown.
@Singleton
class SearchActions {

    private static final int CATALOGUE_VERSION = 1;

    private final ActivityDatabase activity;
    private final Database database;
    private final AuditTrail trail;
    private final ActionSearchStore store;
    private final Endpoints endpoints;

    SearchActions(
            ActivityDatabase activity,
            Database database,
            AuditTrail trail,
            ActionSearchStore store,
            Endpoints endpoints) {
        this.activity = activity;
        this.database = database;
        this.trail = trail;
        this.store = store;
        this.endpoints = endpoints;
    }

    /// Newest first. Refuses `activity.away` (503) while the log cannot be read.
    Page<ActionJson> list(Actor reader, ActionFilter filter, PageQuery page) {
        seen(reader, filter);
        List<ActionJson> rows = read(tx -> store.list(tx, filter, page));
        return page.cut(rows, ActionJson::id);
    }

    /// Writes down that somebody looks.
    void seen(Actor reader, ActionFilter filter) {
        AuditEntry look = AuditEntry.of(reader, AuditAction.ACTIVITY_READ)
                .on("account", filter.user())
                .with("session", filter.session())
                .with("entity", filter.entity())
                .with("from", filter.from())
                .with("to", filter.to());
        database.run(tx -> trail.append(tx, look));
    }

    /// Everything that can be called, and what else was told of: jobs and clients' own names.
    CatalogueJson catalogue() {
        var items = new ArrayList<KindJson>();
        Set<String> known = new HashSet<>();
        for (Endpoint each : endpoints.all()) {
            known.add(each.name().service() + " " + each.name().method());
            items.add(new KindJson(
                    Source.REQUEST.word(),
                    each.name().service(),
                    each.name().method(),
                    each.action(),
                    each.verb() + " " + each.route()));
        }
        for (KindJson kind : read(store::kinds)) {
            if (known.add(kind.service() + " " + kind.method())) {
                items.add(kind);
            }
        }
        items.sort(Comparator.comparing(KindJson::service).thenComparing(KindJson::method));
        return new CatalogueJson(CATALOGUE_VERSION, items);
    }

    private <T> T read(Function<Tx, T> block) {
        try {
            return activity.readByIndex(block);
        } catch (RuntimeException away) {
            throw Refusal.unavailable("activity.away", "The action log cannot be read now; try again later");
        }
    }
}
