/// What every feature stands on: database and transactions, the event log, access rules, clocks, jobs, files, HTTP
/// answers.
///
/// Tables: schema `platform`. Knows no feature; features plug in through the small interfaces of the sub-packages.
@NullMarked
package com.foodieexpress.platform;

import org.jspecify.annotations.NullMarked;
