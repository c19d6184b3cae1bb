package com.foodieexpress.dispatch.internal;

import com.foodieexpress.platform.settings.Setting;
import com.foodieexpress.platform.settings.SettingsGroup;
import com.foodieexpress.platform.settings.Unit;
import java.time.Duration;

/// What a delivery pays, and what is believed of its time. All spans are business time.
@SettingsGroup(key = "deliveries", title = "Deliveries", titleFr = "Livraisons")
record DeliverySettings(
        @Setting(
                value = "350",
                min = "0",
                max = "10000",
                unit = Unit.MINOR,
                title = "Base pay",
                titleFr = "Rémunération de base",
                about = "What every delivery pays the rider. Deliveries that are open keep theirs.",
                aboutFr = "Ce que chaque livraison rapporte au livreur. Les livraisons ouvertes gardent la leur.")
        long payBaseMinor,

        @Setting(
                value = "90",
                min = "0",
                max = "5000",
                unit = Unit.MINOR,
                title = "Pay of each kilometre",
                titleFr = "Rémunération du kilomètre",
                about = "By the street, from the restaurant to the door.",
                aboutFr = "Par la route, du restaurant à la porte.")
        long payPerKilometreMinor,

        @Setting(
                value = "90",
                min = "0",
                max = "1800",
                title = "Time at counter and door",
                titleFr = "Temps au comptoir et à la porte",
                about = "What a rider needs at each, for estimates.",
                aboutFr = "Ce qu’il faut au livreur à chacun, pour les estimations.")
        Duration handover,

        @Setting(
                value = "180",
                min = "0",
                max = "3600",
                title = "Time to find a rider",
                titleFr = "Temps pour trouver un livreur",
                about = "What estimates allow for it while the food is already waiting.",
                aboutFr = "Ce que les estimations lui accordent quand le repas attend déjà.")
        Duration search,

        @Setting(
                value = "40",
                min = "5",
                max = "500",
                unit = Unit.METRES,
                title = "Counts as set off",
                titleFr = "Compte comme parti",
                about = "A rider so far along the way has left, whether they say so or not.",
                aboutFr = "À cette distance sur le trajet, le livreur est parti, qu’il le dise ou non.")
        int setOffMetres,

        @Setting(
                value = "45",
                min = "5",
                max = "600",
                title = "Pause between plans",
                titleFr = "Pause entre deux itinéraires",
                about = "A rider off the route gets a new one no more often than this.",
                aboutFr = "Un livreur hors itinéraire n’en reçoit pas de nouveau plus souvent.")
        Duration replanPause,

        @Setting(
                value = "30",
                min = "5",
                max = "600",
                title = "Pause between stored estimates",
                titleFr = "Pause entre deux estimations gardées",
                about = "How often the order’s estimate follows the rider’s way.",
                aboutFr = "À quel rythme l’estimation de la commande suit le trajet du livreur.")
        Duration promisePause) {

    int handoverSeconds() {
        return Math.toIntExact(handover.toSeconds());
    }
}
