package com.foodieexpress.activity.internal;

import com.foodieexpress.platform.settings.Setting;
import com.foodieexpress.platform.settings.SettingsGroup;
import com.foodieexpress.platform.settings.Unit;

/// How long what happened is kept.
@SettingsGroup(key = "activity", title = "Activity", titleFr = "Activité")
record RetentionSettings(
        @Setting(
                value = "90",
                min = "7",
                max = "730",
                unit = Unit.DAYS,
                title = "Days the action log is kept",
                titleFr = "Jours de conservation du journal des actions",
                about = "Older days are deleted whole, within the hour.",
                aboutFr = "Les jours plus anciens sont supprimés en entier, dans l’heure.")
        int keepActionDays,

        @Setting(
                value = "400",
                min = "7",
                max = "3650",
                unit = Unit.DAYS,
                title = "Days service metrics are kept",
                titleFr = "Jours de conservation des mesures",
                about = "How often and how fast everything was served, by the minute; no person is in it.",
                aboutFr = "Fréquence et durée de chaque service, par minute ; aucune personne n’y figure.")
        int keepMetricDays) {}
