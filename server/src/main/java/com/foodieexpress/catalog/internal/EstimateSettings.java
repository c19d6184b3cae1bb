package com.foodieexpress.catalog.internal;

import com.foodieexpress.platform.settings.Setting;
import com.foodieexpress.platform.settings.SettingsGroup;
import com.foodieexpress.platform.settings.Unit;

/// First guesses of the time to a door, shown in lists before there is an order.
@SettingsGroup(key = "estimates", title = "First estimates", titleFr = "Premières estimations")
record EstimateSettings(
        @Setting(
                value = "1.35",
                min = "1",
                max = "3",
                title = "Detour factor",
                titleFr = "Facteur de détour",
                about = "How much longer streets are than the straight line.",
                aboutFr = "De combien les rues sont plus longues que la ligne droite.")
        double detourFactor,

        @Setting(
                value = "5",
                min = "1",
                max = "25",
                unit = Unit.METRES_PER_SECOND,
                title = "Riding speed",
                titleFr = "Vitesse de course",
                about = "How fast riders get along on the whole way.",
                aboutFr = "À quelle vitesse les livreurs avancent sur tout le trajet.")
        double travelMetresPerSecond,

        @Setting(
                value = "4",
                min = "0",
                max = "60",
                unit = Unit.MINUTES,
                title = "Picking up and handing over",
                titleFr = "Retrait et remise",
                about = "Minutes at the counter and at the door together.",
                aboutFr = "Minutes au comptoir et à la porte, ensemble.")
        int handoverMinutes) {}
