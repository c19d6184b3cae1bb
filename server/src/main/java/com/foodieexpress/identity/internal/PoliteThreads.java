package com.foodieexpress.identity.internal;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import org.jboss.logging.Logger;

/// Platform threads that leave the processors to all others: under Linux each lowers its own priority, which anybody
/// may
/// (setpriority(2); there `who` 0 is the calling thread alone). Elsewhere they are ordinary threads.
final class PoliteThreads implements ThreadFactory {

    private static final Logger LOG = Logger.getLogger(PoliteThreads.class);
    /// A tenth of the weight of an ordinary thread: work goes on, slowly, on a machine that has no moment free.
    private static final int NICENESS = 10;
    private static final int PRIO_PROCESS = 0;
    /// `int setpriority(int which, id_t who, int prio)`
    private static final FunctionDescriptor SIGNATURE = FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT);
    private static final Optional<MethodHandle> SET_PRIORITY = find();

    private final ThreadFactory threads;

    PoliteThreads(String prefix) {
        this.threads = Thread.ofPlatform().daemon().name(prefix, 1).factory();
    }

    @Override
    public Thread newThread(Runnable work) {
        return threads.newThread(() -> {
            stepBack();
            work.run();
        });
    }

    private static void stepBack() {
        if (SET_PRIORITY.isEmpty()) {
            return;
        }
        try {
            int code = (int) SET_PRIORITY.get().invokeExact(PRIO_PROCESS, 0, NICENESS);
            if (code != 0) {
                LOG.debugf("setpriority answered %d", code);
            }
        } catch (Throwable e) {
            LOG.debugf(e, "setpriority could not be called");
        }
    }

    private static Optional<MethodHandle> find() {
        if (!System.getProperty("os.name", "").startsWith("Linux")) {
            return Optional.empty();
        }
        try {
            Linker linker = Linker.nativeLinker();
            return linker.defaultLookup()
                    .find("setpriority")
                    .map((MemorySegment function) -> linker.downcallHandle(function, SIGNATURE));
        } catch (IllegalCallerException | UnsupportedOperationException closed) {
            LOG.debugf("native code may not be called: %s", closed.getMessage());
            return Optional.empty();
        }
    }
}
