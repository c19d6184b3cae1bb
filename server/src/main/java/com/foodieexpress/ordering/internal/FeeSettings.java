package com.foodieexpress.ordering.internal;

import com.foodieexpress.platform.settings.Setting;
import com.foodieexpress.platform.settings.SettingsGroup;
import com.foodieexpress.platform.settings.Unit;

/// What the platform adds to the customer's bill.
@SettingsGroup(key = "fees", title = "Fees and tips", titleFr = "Frais et pourboires")
record FeeSettings(
        @Setting(
                value = "0",
                min = "0",
                max = "3000",
                unit = Unit.BASIS_POINTS,
                title = "Service fee",
                titleFr = "Frais de service",
                about = "The platform’s fee on the subtotal.",
                aboutFr = "Les frais de la plateforme sur le sous-total.")
        int serviceFeeBasisPoints,

        @Setting(
                value = "200",
                min = "0",
                max = "5000",
                unit = Unit.MINOR,
                title = "Cancellation fee",
                titleFr = "Frais d’annulation",
                about = "What a customer pays for cancelling an accepted order. Orders under way keep theirs.",
                aboutFr =
                        "Ce que paie un client qui annule une commande acceptée. Les commandes en cours gardent les leurs.")
        long cancellationFeeMinor,

        @Setting(
                value = "100000",
                min = "0",
                max = "1000000",
                unit = Unit.MINOR,
                title = "Highest tip",
                titleFr = "Pourboire maximal",
                about = "A larger tip is taken for a slip of the finger; none at all turns tips off.",
                aboutFr = "Un pourboire plus grand passe pour une erreur de saisie ; zéro désactive les pourboires.")
        long highestTipMinor) {}
