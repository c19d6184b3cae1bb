package com.foodieexpress.platform.health;

import com.foodieexpress.platform.settings.DeclaredSettings;
import com.foodieexpress.platform.settings.Setting;
import com.foodieexpress.platform.settings.SettingsGroup;
import com.foodieexpress.platform.settings.Unit;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// How far one can look back.
@SettingsGroup(key = "health", title = "System health", titleFr = "Santé du système")
record HealthSettings(
        @Setting(
                value = "14",
                min = "1",
                max = "90",
                unit = Unit.DAYS,
                title = "Days the system's health is kept",
                titleFr = "Jours de conservation de la santé du système",
                about = "How servers, database, event log and jobs fared, by the minute; no person is in it.",
                aboutFr = "État des serveurs, de la base, du journal et des tâches, par minute ; aucune personne.")
        int keepDays) {

    @ApplicationScoped
    static class Declared implements DeclaredSettings {

        @Override
        public List<Class<? extends Record>> groups() {
            return List.of(HealthSettings.class);
        }
    }
}
