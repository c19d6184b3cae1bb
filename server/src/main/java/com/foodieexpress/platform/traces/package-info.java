/// Spans of requests, transactions, calls, readers and jobs, sent to a collector when one is named. Attributes come
/// from
/// a fixed list and never say whom something was about.
@NullMarked
package com.foodieexpress.platform.traces;

import org.jspecify.annotations.NullMarked;
