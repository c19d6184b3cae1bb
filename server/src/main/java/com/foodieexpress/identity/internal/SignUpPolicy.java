package com.foodieexpress.identity.internal;

import com.foodieexpress.platform.messages.Channel;
import com.foodieexpress.platform.messages.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/// Whether a sign-up must prove its address first.
///
/// The mobile app's first backend told at sign-up that an address was taken, and signed everybody else in at once; so
/// does the demo. Where strangers come a code is asked for instead: the answer is then the same for every address, and
/// who has an account already is told by mail.
@ApplicationScoped
class SignUpPolicy {

    private final IdentityConfig config;
    private final DemoMode demo;
    private final Messages messages;

    SignUpPolicy(IdentityConfig config, DemoMode demo, Messages messages) {
        this.config = config;
        this.demo = demo;
        this.messages = messages;
    }

    boolean needsProof() {
        return needsProof(config.signUpProof(), demo.isOn(), messages.carries(Channel.EMAIL));
    }

    static boolean needsProof(Optional<Boolean> told, boolean demo, boolean mail) {
        return told.orElse(!demo && mail);
    }
}
