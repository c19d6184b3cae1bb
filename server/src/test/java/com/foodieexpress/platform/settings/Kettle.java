package com.foodieexpress.platform.settings;

import java.time.Duration;

/// Settings of an invented module: each type once, two of them at odds with each other when they cross.
@SettingsGroup(key = "kettle", title = "Kettle", titleFr = "Bouilloire")
record Kettle(
        @Setting(
                value = "60",
                min = "0",
                max = "100",
                title = "Low",
                titleFr = "Bas",
                about = "Heats from here.",
                aboutFr = "Chauffe à partir d’ici.")
        int low,

        @Setting(
                value = "90",
                min = "0",
                max = "100",
                title = "High",
                titleFr = "Haut",
                about = "Heats up to here.",
                aboutFr = "Chauffe jusqu’ici.")
        long high,

        @Setting(
                value = "0.5",
                min = "0",
                max = "1",
                title = "Share",
                titleFr = "Part",
                about = "How full.",
                aboutFr = "À quel point remplie.")
        double share,

        @Setting(
                value = "30",
                min = "1",
                max = "600",
                title = "Rest",
                titleFr = "Repos",
                about = "Between two cups.",
                aboutFr = "Entre deux tasses.")
        Duration rest,

        @Setting(
                value = "false",
                title = "On",
                titleFr = "Allumée",
                about = "Whether it heats.",
                aboutFr = "Si elle chauffe.")
        boolean on)
        implements CrossChecked {

    @Override
    public void check(Conflicts conflicts) {
        if (low > high) {
            conflicts.add("low", "must not be above high");
        }
    }
}
