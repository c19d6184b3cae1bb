package com.foodieexpress.analytics.internal;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;

/// Who came back, on the wire: of the users first seen in a week, how many were seen in it and in each week
/// since.
record RetentionJson(String zone, @JsonProperty("as_of") Instant asOf, List<CohortJson> cohorts) {

    /// `rates` are fractions of `newUsers`, 0 when there were none.
    record CohortJson(
            Instant from,
            Instant to,
            @JsonProperty("new_users") int newUsers,
            List<Integer> seen,
            List<Double> rates) {}
}
