/// Tells the operator when something goes wrong: rules over measures, alerts, and who hears of them how.
///
/// Owns schema `alerting`. Hears `order.*`; tells `alert.firing`, `alert.acknowledged`, `alert.resolved`. Nothing of it
/// is for other features, so there is no facade. See docs/decisions/0020.
@NullMarked
package com.foodieexpress.alerting;

import org.jspecify.annotations.NullMarked;
