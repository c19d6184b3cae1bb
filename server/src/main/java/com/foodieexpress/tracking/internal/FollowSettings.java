package com.foodieexpress.tracking.internal;

import com.foodieexpress.platform.settings.Setting;
import com.foodieexpress.platform.settings.SettingsGroup;
import com.foodieexpress.platform.settings.Unit;

/// How riders are followed on their way.
@SettingsGroup(key = "tracking", title = "Tracking", titleFr = "Suivi")
record FollowSettings(
        @Setting(
                value = "50",
                min = "10",
                max = "1000",
                unit = Unit.METRES,
                title = "Off the route",
                titleFr = "Hors itinéraire",
                about = "Further than this from the route a rider counts as having left it.",
                aboutFr = "Au-delà de cette distance, le livreur compte comme hors itinéraire.")
        int offRouteMetres,

        @Setting(
                value = "3",
                min = "1",
                max = "20",
                title = "Positions off the route",
                titleFr = "Positions hors itinéraire",
                about = "So many in a row, before anything is planned anew.",
                aboutFr = "Il en faut autant de suite avant de recalculer.")
        int offRouteFixes,

        @Setting(
                value = "40",
                min = "5",
                max = "500",
                unit = Unit.METRES,
                title = "Counts as arrived",
                titleFr = "Compte comme arrivé",
                about = "So near the restaurant or the door a rider has arrived.",
                aboutFr = "À cette distance du restaurant ou de la porte, le livreur est arrivé.")
        int nearMetres,

        @Setting(
                value = "45",
                min = "10",
                max = "150",
                unit = Unit.METRES_PER_SECOND,
                title = "Fastest believable speed",
                titleFr = "Vitesse maximale crédible",
                about = "A faster step is taken for a fault of the receiver.",
                aboutFr = "Un saut plus rapide passe pour une erreur du récepteur.")
        int fastestMetresPerSecond,

        @Setting(
                value = "30",
                min = "8",
                max = "365",
                unit = Unit.DAYS,
                title = "Days positions are kept",
                titleFr = "Jours de conservation des positions",
                about = "Older ones are forgotten within the hour. A phone may send its own seven days late.",
                aboutFr =
                        "Les plus anciennes sont oubliées dans l’heure. Un téléphone peut envoyer les siennes sept jours après.")
        int keepDays) {}
