package com.foodieexpress.analytics.internal;

import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.privacy.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Which reports somebody has mailed to them, which is theirs to know and to be forgotten.
@ApplicationScoped
class ReportReaders implements PersonalData {

    private final ReportStore store = new ReportStore();

    @Override
    public String section() {
        return "reports";
    }

    @Override
    public Optional<Object> export(Tx tx, UUID person) {
        return store.reader(tx, person).map(reader -> Map.of("mailed", reader.kinds(), "language", reader.language()));
    }

    @Override
    public void erase(Tx tx, UUID person) {
        store.forgetReader(tx, person);
    }
}
