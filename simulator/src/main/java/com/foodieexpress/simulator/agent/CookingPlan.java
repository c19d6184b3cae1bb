package com.foodieexpress.simulator.agent;

import java.time.Duration;

/// What will happen to one order in the kitchen; spans of city time, `cooking` counted from the acceptance.
record CookingPlan(
        boolean rejected, int promisedMinutes, Duration answerAfter, Duration startAfter, Duration cooking) {}
