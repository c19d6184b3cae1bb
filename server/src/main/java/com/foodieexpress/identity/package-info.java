/// People: accounts, roles, passwords, tokens and sessions, addresses.
///
/// Owns schema `identity`. Tells `account.registered`, `account.approved` and `session.revoked`; hears the last one
/// itself, on every node. Access tokens are verified without a database. Nobody becomes an administrator by signing
/// up, and a demo account opens no door outside demo mode.
@NullMarked
package com.foodieexpress.identity;

import org.jspecify.annotations.NullMarked;
