package com.foodieexpress.catalog.internal;

import com.foodieexpress.platform.access.Permission;
import com.foodieexpress.platform.settings.CrossChecked;
import com.foodieexpress.platform.settings.Setting;
import com.foodieexpress.platform.settings.SettingsGroup;
import com.foodieexpress.platform.settings.Unit;
import org.jspecify.annotations.Nullable;

/// The platform's share of what restaurants sell.
@SettingsGroup(
        key = "commission",
        title = "Commission",
        titleFr = "Commission",
        permission = Permission.MANAGE_COMMISSIONS)
record CommissionSettings(
        @Setting(
                value = "1500",
                min = "0",
                max = "5000",
                unit = Unit.BASIS_POINTS,
                title = "Usual rate",
                titleFr = "Taux habituel",
                about = "Of a restaurant without a rate of its own.",
                aboutFr = "D’un restaurant sans taux particulier.")
        int usualBasisPoints,

        @Setting(
                value = "800",
                min = "0",
                max = "5000",
                unit = Unit.BASIS_POINTS,
                title = "Lowest rate",
                titleFr = "Taux le plus bas",
                about = "No restaurant pays less, whatever its own rate says.",
                aboutFr = "Aucun restaurant ne paie moins, quel que soit son taux.")
        int lowestBasisPoints,

        @Setting(
                value = "2500",
                min = "0",
                max = "5000",
                unit = Unit.BASIS_POINTS,
                title = "Highest rate",
                titleFr = "Taux le plus haut",
                about = "No restaurant pays more, whatever its own rate says.",
                aboutFr = "Aucun restaurant ne paie plus, quel que soit son taux.")
        int highestBasisPoints)
        implements CrossChecked {

    @Override
    public void check(Conflicts conflicts) {
        if (lowestBasisPoints > highestBasisPoints) {
            conflicts.add("lowestBasisPoints", "must not be above the highest rate");
        } else if (usualBasisPoints < lowestBasisPoints || usualBasisPoints > highestBasisPoints) {
            conflicts.add("usualBasisPoints", "must lie between the lowest and the highest rate");
        }
    }

    /// What a restaurant pays; `own` is null for one without a rate of its own.
    int rateFor(@Nullable Integer own) {
        return own == null ? usualBasisPoints : Math.clamp(own, lowestBasisPoints, highestBasisPoints);
    }
}
