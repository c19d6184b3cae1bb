package com.foodieexpress.platform.events;

import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.events.DeadLetter.Decision;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// The events that readers went on without, and what an operator decides about them. See docs/decisions/0006.
///
/// A decision is carried out by the node that runs the reader, within about a second. A letter waits for the older
/// letters of its entity; when one is gone, those held behind it are read in their order. Thread-safe.
@ApplicationScoped
public class DeadLetters {

    private final Database database;
    private final DeadLetterStore store = new DeadLetterStore();

    public DeadLetters(Database database) {
        this.database = database;
    }

    /// The oldest ones.
    public List<DeadLetter> list(int limit) {
        return database.read(tx -> store.list(tx, limit));
    }

    /// False when there is no such letter.
    public boolean decide(String reader, long offset, Decision decision) {
        return database.write(tx -> store.decide(tx, reader, offset, decision));
    }

    DeadLetterStore.Count count() {
        return database.read(store::count);
    }
}
