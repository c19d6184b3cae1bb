package com.foodieexpress.platform.messages;

import org.jspecify.annotations.Nullable;

/// What is sent to one person. `html` only for mail, `subject` for mail and push; `to` is an address or a number in
/// international
/// form.
public record Message(
        Channel channel,
        String to,
        @Nullable String subject,
        String text,
        @Nullable String html) {

    public static Message mail(String to, String subject, String text, String html) {
        return new Message(Channel.EMAIL, to, subject, text, html);
    }

    public static Message sms(String to, String text) {
        return new Message(Channel.SMS, to, null, text, null);
    }

    /// `to` names a browser for people.
    public static Message push(String to, String title, String text) {
        return new Message(Channel.PUSH, to, title, text, null);
    }

    /// Neither the recipient nor the text belongs into a log.
    @Override
    public String toString() {
        return "Message[" + channel + "]";
    }
}
