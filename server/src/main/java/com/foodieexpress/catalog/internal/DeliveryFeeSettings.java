package com.foodieexpress.catalog.internal;

import com.foodieexpress.platform.settings.Setting;
import com.foodieexpress.platform.settings.SettingsGroup;
import com.foodieexpress.platform.settings.Unit;

/// What bringing an order costs the customer.
@SettingsGroup(key = "deliveryFee", title = "Delivery fee", titleFr = "Frais de livraison")
record DeliveryFeeSettings(
        @Setting(
                value = "190",
                min = "0",
                max = "5000",
                unit = Unit.MINOR,
                title = "Base fee",
                titleFr = "Frais de base",
                about = "What every delivery costs the customer.",
                aboutFr = "Ce que coûte chaque livraison au client.")
        long baseMinor,

        @Setting(
                value = "1000",
                min = "0",
                max = "50000",
                unit = Unit.METRES,
                title = "Distance in the base fee",
                titleFr = "Distance comprise",
                about = "Straight-line metres from the restaurant to the door that the base fee covers.",
                aboutFr = "Mètres à vol d’oiseau, du restaurant à la porte, que couvrent les frais de base.")
        int includedMetres,

        @Setting(
                value = "60",
                min = "0",
                max = "2000",
                unit = Unit.MINOR,
                title = "Each kilometre beyond",
                titleFr = "Chaque kilomètre de plus",
                about = "Charged by the metre and rounded up to ten minor units.",
                aboutFr = "Compté au mètre et arrondi à la dizaine supérieure.")
        long perKilometreMinor) {}
