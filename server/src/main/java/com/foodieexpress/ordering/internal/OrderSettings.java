package com.foodieexpress.ordering.internal;

import com.foodieexpress.platform.settings.Setting;
import com.foodieexpress.platform.settings.SettingsGroup;
import com.foodieexpress.platform.settings.Unit;
import java.time.Duration;

/// The life of quotes and orders. All spans are business time.
@SettingsGroup(key = "orders", title = "Orders", titleFr = "Commandes")
record OrderSettings(
        @Setting(
                value = "true",
                title = "Orders are taken",
                titleFr = "Commandes ouvertes",
                about = "Off: no new quotes and orders in the whole market. Orders under way go on.",
                aboutFr = "Désactivé : ni devis ni commandes sur tout le marché. Les commandes en cours continuent.")
        boolean taken,

        @Setting(
                value = "600",
                min = "60",
                max = "3600",
                title = "Life of a quote",
                titleFr = "Durée d’un devis",
                about = "How long a quoted price holds.",
                aboutFr = "Combien de temps un prix annoncé est tenu.")
        Duration quoteLife,

        @Setting(
                value = "600",
                min = "60",
                max = "3600",
                title = "Time to answer",
                titleFr = "Délai de réponse",
                about = "How long a restaurant may take to accept before the order expires.",
                aboutFr = "Délai d’acceptation du restaurant avant que la commande expire.")
        Duration answerLimit,

        @Setting(
                value = "900",
                min = "60",
                max = "7200",
                title = "Time to pay",
                titleFr = "Délai de paiement",
                about = "How long a customer may take to pay before the order is given up.",
                aboutFr = "Délai de paiement du client avant que la commande soit abandonnée.")
        Duration paymentLimit,

        @Setting(
                value = "120",
                min = "0",
                max = "3600",
                title = "Preparing after",
                titleFr = "En préparation après",
                about = "After this long an accepted order counts as being prepared.",
                aboutFr = "Après ce délai, une commande acceptée compte comme en préparation.")
        Duration preparingAfter,

        @Setting(
                value = "172800",
                min = "3600",
                max = "2592000",
                title = "Time to complain",
                titleFr = "Délai de réclamation",
                about = "How long a delivered order can be disputed before it is closed.",
                aboutFr = "Combien de temps une commande livrée peut être contestée avant d’être close.")
        Duration disputeWindow,

        @Setting(
                value = "3",
                min = "0",
                max = "60",
                unit = Unit.MINUTES,
                title = "Margin in a quote’s estimate",
                titleFr = "Marge de l’estimation d’un devis",
                about = "For finding a rider, parking and stairs, before anything is known.",
                aboutFr = "Pour trouver un livreur, se garer et monter, avant d’en savoir plus.")
        int handoverMinutes) {}
