package com.foodieexpress.platform.retention;

import com.foodieexpress.platform.retention.KeptData.Kept;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Comparator;
import java.util.List;

/// What is kept how long, for administrators; how long is one of the platform's settings.
@Path("/api/v1/admin/retention")
@RunOnVirtualThread
class RetentionResource {

    record RetentionJson(List<Kept> items) {}

    private final Instance<KeptData> features;

    RetentionResource(Instance<KeptData> features) {
        this.features = features;
    }

    @GET
    public RetentionJson list() {
        return new RetentionJson(features.stream()
                .flatMap(feature -> feature.kept().stream())
                .sorted(Comparator.comparing(Kept::kind))
                .toList());
    }
}
