package com.foodieexpress.identity.internal;

import com.foodieexpress.platform.jobs.Job;
import com.foodieexpress.platform.jobs.JobHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Lets an account in again when its suspension is over. Its owner may sign in at that moment even if this comes late;
/// this tells the features that have closed something of theirs.
@ApplicationScoped
class EndSuspension implements JobHandler {

    static final String KIND = "identity.end-suspension";

    private final SetAccountState setAccountState;

    EndSuspension(SetAccountState setAccountState) {
        this.setAccountState = setAccountState;
    }

    static String key(UUID accountId) {
        return KIND + ":" + accountId;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Job job) {
        setAccountState.endSuspension(
                UUID.fromString(job.payload().path("accountId").asText()));
    }
}
