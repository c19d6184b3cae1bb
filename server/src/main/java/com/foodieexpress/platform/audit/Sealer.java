package com.foodieexpress.platform.audit;

import com.foodieexpress.platform.db.Database;
import com.foodieexpress.platform.time.WallClock;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/// Seals about every second on one node, witnesses on every node.
///
/// When the database contradicts what was witnessed or signed, it seals nothing more and says so: in the log, in the
/// health of the node, and by [#trouble]. Entries go on being written meanwhile.
@ApplicationScoped
class Sealer {

    private static final Logger LOG = Logger.getLogger(Sealer.class);
    private static final int QUIET_ROUNDS = 60;

    private final Database database;
    private final RefusedCalls refused;
    private final SealEntries seal;
    private final KeepWitness witness;
    private final long everyMillis;
    private final Semaphore wakeUp = new Semaphore(0);
    private Thread thread = new Thread();
    private volatile boolean running;
    private volatile String trouble = "";
    private int roundsInTrouble;

    Sealer(
            Database database,
            AuditKeys keys,
            AuditFolder folder,
            AuditConfig config,
            WallClock clock,
            RefusedCalls refused) {
        this.database = database;
        this.refused = refused;
        this.seal = new SealEntries(database, keys, clock);
        this.witness = new KeepWitness(database, keys, folder.witnessFolder());
        this.everyMillis = config.sealEvery().toMillis();
    }

    /// What keeps entries from being sealed, empty when all is well.
    String trouble() {
        return trouble;
    }

    void start(@Observes @Priority(510) StartupEvent event) {
        running = true;
        thread = Thread.ofVirtual().name("audit-sealer").start(this::loop);
    }

    void stop(@Observes @Priority(450) ShutdownEvent event) throws InterruptedException {
        running = false;
        wakeUp.release();
        thread.join(3_000);
    }

    private void loop() {
        try {
            while (running) {
                round();
                wakeUp.tryAcquire(everyMillis, TimeUnit.MILLISECONDS);
            }
            round();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void round() {
        try {
            refused.write();
            database.first(() -> {
                witness.catchUp();
                int sealed;
                do {
                    sealed = seal.seal();
                } while (sealed > 0 && running);
                return witness.catchUp();
            });
            trouble = "";
            roundsInTrouble = 0;
        } catch (RuntimeException e) {
            tell(e);
        }
    }

    private void tell(RuntimeException e) {
        boolean damaged = e instanceof TrailDamaged;
        trouble = String.valueOf(e.getMessage());
        if (roundsInTrouble++ % QUIET_ROUNDS == 0) {
            LOG.errorf(damaged ? null : e, "audit entries are not sealed: %s", trouble);
        }
    }
}
