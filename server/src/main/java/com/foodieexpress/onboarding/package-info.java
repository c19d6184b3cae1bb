/// Papers of riders and restaurants: what they must show, what they uploaded, what administrators made of it.
///
/// Tables: schema `onboarding`. Events out: `onboarding.submitted`, `onboarding.rejected`, `onboarding.lapsed`,
/// `document.approved`, `document.rejected`, `document.expiring`. Approval itself is identity's; this module says
/// whether it may be given.
@NullMarked
package com.foodieexpress.onboarding;

import org.jspecify.annotations.NullMarked;
