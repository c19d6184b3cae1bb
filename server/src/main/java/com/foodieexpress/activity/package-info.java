/// What happens on the platform, seen: every call of every endpoint, live session and job, and what clients tell of
/// themselves. Other features never call this one to be seen: it watches the platform's edge.
///
/// Holds that a call has exactly one row, that no row holds what somebody typed, that nothing here slows or
/// fails what it watches, that what had to be left out is counted, and that what is added up
/// ([com.foodieexpress.activity.ActionFigures]) equals the rows at every moment. Tables: schema `activity`,
/// partitioned by the day of the row's id.
@NullMarked
package com.foodieexpress.activity;

import org.jspecify.annotations.NullMarked;
