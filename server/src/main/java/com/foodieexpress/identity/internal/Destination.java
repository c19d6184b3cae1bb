package com.foodieexpress.identity.internal;

import com.foodieexpress.platform.messages.Channel;
import org.jspecify.annotations.Nullable;

/// Where a code is sent: an address or a number, in its one spelling.
record Destination(Channel channel, String address) {

    static Destination email(String address) {
        return new Destination(Channel.EMAIL, Contacts.email(address));
    }

    static Destination phone(String number) {
        return new Destination(Channel.SMS, Contacts.phone(number));
    }

    /// From the two fields of a body, of which exactly one is given.
    static Destination of(FieldErrors errors, @Nullable String email, @Nullable String phone) {
        String mail = errors.optional("email", email, Contacts.MAX_EMAIL);
        String number = errors.optional("phone", phone, 40);
        if (mail != null && number != null) {
            errors.add("phone", "must not be given beside email");
        } else if (number != null) {
            errors.add("phone", Contacts.phoneObjection(Contacts.phone(number)));
            return phone(number);
        } else if (mail == null) {
            errors.add("email", "is required");
            return email("");
        } else {
            errors.add("email", Contacts.emailObjection(Contacts.email(mail)));
        }
        return email(mail);
    }

    /// Neither address nor number belongs into a log.
    @Override
    public String toString() {
        return "Destination[" + channel + "]";
    }
}
