package com.foodieexpress.ordering.internal;

import com.foodieexpress.platform.db.Tx;
import com.foodieexpress.platform.jobs.Sweep;
import com.foodieexpress.platform.time.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/// Quotes nobody ordered, a day after they ran out.
@ApplicationScoped
class OldQuotes implements Sweep {

    private static final Duration KEPT = Duration.ofDays(1);

    private final QuoteStore quotes;
    private final BusinessClock clock;

    OldQuotes(QuoteStore quotes, BusinessClock clock) {
        this.quotes = quotes;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "ordering.old-quotes";
    }

    @Override
    public int delete(Tx tx, int limit) {
        return quotes.deleteExpired(tx, clock.instant().minus(KEPT), limit);
    }
}
