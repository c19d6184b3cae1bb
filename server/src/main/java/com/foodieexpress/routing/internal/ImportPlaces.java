package com.foodieexpress.routing.internal;

import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.time.WallClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.util.List;

/// Fills the place table from the extract, once per extract and wherever several nodes start together.
@ApplicationScoped
class ImportPlaces {

    private final Database database;
    private final WallClock clock;
    private final PlaceStore store = new PlaceStore();

    ImportPlaces(Database database, WallClock clock) {
        this.database = database;
        this.clock = clock;
    }

    void from(Path extract, String sha) {
        if (database.read(tx -> store.isImported(tx, sha))) {
            return;
        }
        List<Place> places = PlaceExtract.read(extract);
        database.run(tx -> {
            store.lockImports(tx);
            if (!store.isImported(tx, sha)) {
                store.replaceAll(tx, places);
                store.setImported(tx, sha, clock.instant());
            }
        });
    }
}
