/// Figures: what the city's operator and the restaurants watch move.
///
/// Owns schema `analytics`, built from others' events alone and so rebuildable from the log. Hears `order.*`,
/// `delivery.*` and `rider.*`; publishes the gauges `stats:platform` and `stats:restaurant:{id}`. Days are the city's.
/// What people and services do is asked of `activity`, which counts it.
@NullMarked
package com.foodieexpress.analytics;

import org.jspecify.annotations.NullMarked;
