/// How requests enter and problems leave: request ids, RFC 9457 answers, path rules, static pages.
@NullMarked
package com.foodieexpress.platform.http;

import org.jspecify.annotations.NullMarked;
