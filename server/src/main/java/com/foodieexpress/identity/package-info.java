/// People: accounts, roles, passwords, tokens and sessions, addresses. Owns schema `identity`. Tells `account.*`.
@NullMarked
package com.foodieexpress.identity;

import org.jspecify.annotations.NullMarked;
