package com.foodieexpress.catalog.internal;

import com.foodieexpress.platform.settings.Setting;
import com.foodieexpress.platform.settings.SettingsGroup;
import com.foodieexpress.platform.settings.Unit;
import java.time.Duration;

/// What a new restaurant begins with, and what a busy kitchen gets.
@SettingsGroup(key = "restaurants", title = "Restaurants", titleFr = "Restaurants")
record RestaurantDefaults(
        @Setting(
                value = "850",
                min = "0",
                max = "3000",
                unit = Unit.BASIS_POINTS,
                title = "Tax rate of new restaurants",
                titleFr = "Taux de taxe des nouveaux restaurants",
                about = "On the subtotal less discounts. Restaurants that are there keep theirs.",
                aboutFr = "Sur le sous-total remises déduites. Les restaurants existants gardent le leur.")
        int taxBasisPoints,

        @Setting(
                value = "2500",
                min = "200",
                max = "30000",
                unit = Unit.METRES,
                title = "Delivery radius of new restaurants",
                titleFr = "Rayon de livraison des nouveaux restaurants",
                about = "For a restaurant that names none when it opens.",
                aboutFr = "Pour un restaurant qui n’en indique pas à son ouverture.")
        int zoneRadiusMetres,

        @Setting(
                value = "20",
                min = "1",
                max = "180",
                unit = Unit.MINUTES,
                title = "Preparation time of new restaurants",
                titleFr = "Préparation des nouveaux restaurants",
                about = "For a restaurant that names none when it opens.",
                aboutFr = "Pour un restaurant qui n’en indique pas à son ouverture.")
        int prepMinutes,

        @Setting(
                value = "3600",
                min = "300",
                max = "86400",
                title = "Length of a busy spell",
                titleFr = "Durée d’une période chargée",
                about = "How long a kitchen counts as busy when it does not say until when.",
                aboutFr = "Combien de temps une cuisine compte comme chargée sans dire jusqu’à quand.")
        Duration busyFor,

        @Setting(
                value = "15",
                min = "1",
                max = "120",
                unit = Unit.MINUTES,
                title = "Extra time while busy",
                titleFr = "Temps en plus en période chargée",
                about = "Added to the preparation time when the kitchen does not say how much.",
                aboutFr = "Ajouté à la préparation quand la cuisine ne précise pas combien.")
        int busyExtraMinutes) {}
