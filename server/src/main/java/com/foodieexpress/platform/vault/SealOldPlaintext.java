package com.foodieexpress.platform.vault;

import com.foodieexpress.platform.db.Database;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import org.jboss.logging.Logger;

/// Takes data folders over that were written before personal data was sealed. Goes on where it was after a
/// kill.
@ApplicationScoped
class SealOldPlaintext {

    private static final Logger LOG = Logger.getLogger(SealOldPlaintext.class);
    private static final int BATCH = 200;

    private final Database database;
    private final Instance<OldPlaintext> features;

    SealOldPlaintext(Database database, Instance<OldPlaintext> features) {
        this.database = database;
        this.features = features;
    }

    void start(@Observes @Priority(200) StartupEvent event) {
        features.forEach(this::seal);
    }

    private void seal(OldPlaintext feature) {
        long all = 0;
        int some;
        do {
            some = database.write(tx -> feature.sealSome(tx, BATCH));
            all += some;
        } while (some > 0);
        if (all > 0) {
            LOG.infof("Sealed %d rows of %s that were readable", all, feature.name());
        }
    }
}
