package com.foodieexpress.platform.audit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The catalogue of what is audited: every act of an administrator and every security event.
///
/// On the wire and in the table an action is `area.verb`; the name of the constant is `AREA_VERB`, where the area is
/// one word. A name never changes its meaning and is never taken away: old entries keep it.
public enum AuditAction {
    // Sessions and credentials
    SESSION_OPEN,
    SESSION_CLOSE,
    SESSION_CLOSE_ALL,
    /// A spent refresh token came back after its successor had been used: somebody has a copy.
    SESSION_REUSE,
    PASSWORD_CHANGE,
    PASSWORD_RESET,
    CODE_SEND,
    CODE_USE,
    FACTOR_ENROL,
    FACTOR_REMOVE,
    FACTOR_USE,
    FACTOR_RECOVER,
    // Accounts
    ACCOUNT_REGISTER,
    ACCOUNT_APPROVE,
    ACCOUNT_DECLINE,
    /// The right to trade ended because a paper ran out.
    ACCOUNT_LAPSE,
    ACCOUNT_VERIFY,
    ACCOUNT_SUSPEND,
    ACCOUNT_BAN,
    ACCOUNT_REINSTATE,
    ACCOUNT_UPDATE,
    ACCOUNT_CHANGE_ROLES,
    ACCOUNT_CHANGE_PERMISSIONS,
    ACCOUNT_EXPORT,
    ACCOUNT_ERASE,
    // Rights and limits
    ACCESS_REFUSE,
    LIMIT_REACH,
    // Administrators at work
    SETTINGS_CHANGE,
    DOCUMENT_UPLOAD,
    DOCUMENT_VIEW,
    DOCUMENT_APPROVE,
    DOCUMENT_DECLINE,
    ORDER_ACCEPT,
    ORDER_REJECT,
    ORDER_PREPARE,
    ORDER_READY,
    ORDER_CANCEL,
    DELIVERY_ASSIGN,
    DELIVERY_MOVE,
    RESTAURANT_UPDATE,
    MENU_UPDATE,
    /// Somebody looked at what people did.
    ACTIVITY_READ,
    LETTER_RETRY,
    LETTER_DISCARD,
    ALERT_ACKNOWLEDGE,
    ALERT_RESOLVE,
    ALERT_SILENCE,
    ALERT_UNSILENCE,
    ALERT_CREATE_RULE,
    ALERT_CHANGE_RULE,
    ALERT_REMOVE_RULE,
    ALERT_CREATE_CHANNEL,
    ALERT_TRY_CHANNEL,
    ALERT_REMOVE_CHANNEL,
    /// A legal hold keeps data from being deleted.
    HOLD_PLACE,
    HOLD_RELEASE,
    REPORT_MAKE,
    REPORT_SUBSCRIBE,

    // Keys
    KEY_ROTATE;

    private final String wire;

    AuditAction() {
        String lower = name().toLowerCase(Locale.ROOT);
        int area = lower.indexOf('_');
        this.wire = lower.substring(0, area) + "." + lower.substring(area + 1).replace('_', '-');
    }

    /// As stored and shown: `account.change-roles`.
    public String wire() {
        return wire;
    }

    static Optional<AuditAction> ofWire(String wire) {
        return Arrays.stream(values()).filter(each -> each.wire.equals(wire)).findFirst();
    }
}
