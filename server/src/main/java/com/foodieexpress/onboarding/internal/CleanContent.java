package com.foodieexpress.onboarding.internal;

import com.foodieexpress.kernel.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Makes of an uploaded file what may be kept. Few at once: decoding takes memory and a processor.
@ApplicationScoped
class CleanContent {

    private static final int AT_ONCE = 2;
    private static final int PATIENCE_SECONDS = 15;

    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    record Cleaned(byte[] content, String mediaType) {}

    /// Refuses, naming `file`, what is no paper; and `platform.overloaded` when too many are waiting.
    Cleaned of(byte[] content, String declaredType) {
        Upload type = Upload.of(content, declaredType);
        return inTurn(() -> type == Upload.PDF
                ? new Cleaned(CleanPdf.of(content), Upload.PDF.mediaType())
                : new Cleaned(CleanPicture.of(content, type), Upload.JPEG.mediaType()));
    }

    private Cleaned inTurn(Supplier<Cleaned> work) {
        try {
            if (!turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    private static Refusal busy() {
        return Refusal.unavailable("platform.overloaded", "Too many files at once; try again in a moment");
    }
}
