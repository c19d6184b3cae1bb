package com.foodieexpress.identity.internal;

import com.foodieexpress.platform.access.Role;

/// A session just opened.
record SignedIn(AccountRow account, Role role, SessionTokens tokens) implements SignInOutcome {}
