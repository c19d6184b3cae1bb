package com.foodieexpress.dispatch.internal;

import com.foodieexpress.platform.settings.CrossChecked;
import com.foodieexpress.platform.settings.Setting;
import com.foodieexpress.platform.settings.SettingsGroup;
import java.time.Duration;

/// How a rider is found. All spans are business time.
@SettingsGroup(key = "search", title = "Finding a rider", titleFr = "Recherche d’un livreur")
record SearchSettings(
        @Setting(
                value = "30",
                min = "5",
                max = "300",
                title = "Life of an offer",
                titleFr = "Durée d’une offre",
                about = "How long a rider may think about it.",
                aboutFr = "Combien de temps un livreur peut y réfléchir.")
        Duration offerLife,

        @Setting(
                value = "480",
                min = "0",
                max = "3600",
                title = "Search begins before ready",
                titleFr = "Début de la recherche avant prêt",
                about = "How long before the food is ready the search begins.",
                aboutFr = "Combien de temps avant que le repas soit prêt la recherche commence.")
        Duration lead,

        @Setting(
                value = "10",
                min = "1",
                max = "300",
                title = "Pause between rounds",
                titleFr = "Pause entre deux tours",
                about = "After a round that found nobody.",
                aboutFr = "Après un tour qui n’a trouvé personne.")
        Duration pause,

        @Setting(
                value = "2700",
                min = "300",
                max = "14400",
                title = "End of the search",
                titleFr = "Fin de la recherche",
                about =
                        "Nobody found so long after the food was due: the order is cancelled at the platform’s expense.",
                aboutFr =
                        "Personne si longtemps après l’heure prévue : la commande est annulée aux frais de la plateforme.")
        Duration limit,

        @Setting(
                value = "180",
                min = "15",
                max = "3600",
                title = "Life of a position",
                titleFr = "Durée d’une position",
                about = "A rider whose last position is older is offered nothing.",
                aboutFr = "Un livreur dont la dernière position est plus vieille ne reçoit pas d’offre.")
        Duration positionLife,

        @Setting(
                value = "3",
                min = "0",
                max = "50",
                title = "Rounds with one rider",
                titleFr = "Tours à un seul livreur",
                about = "Afterwards each round asks a group.",
                aboutFr = "Ensuite, chaque tour demande à un groupe.")
        int soloRounds,

        @Setting(
                value = "3",
                min = "1",
                max = "20",
                title = "Size of a group",
                titleFr = "Taille d’un groupe",
                about = "How many riders a group round asks at once.",
                aboutFr = "À combien de livreurs un tour de groupe demande à la fois.")
        int groupSize,

        @Setting(
                value = "0.1",
                min = "0",
                max = "1",
                title = "Weight of waiting",
                titleFr = "Poids de l’attente",
                about = "Seconds of travel that a second without work makes up for when riders are ranked.",
                aboutFr = "Secondes de trajet que compense une seconde sans travail dans le classement.")
        double idleWeight,

        @Setting(
                value = "1200",
                min = "0",
                max = "14400",
                title = "Waiting counts up to",
                titleFr = "Attente comptée jusqu’à",
                about = "A longer wait weighs no more than this.",
                aboutFr = "Une attente plus longue ne pèse pas davantage.")
        Duration idleCap)
        implements CrossChecked {

    /// A search that ends before an offer of its can be answered would cancel orders that somebody is about to take.
    @Override
    public void check(Conflicts conflicts) {
        if (limit.compareTo(offerLife.plus(pause)) <= 0) {
            conflicts.add("limit", "must be longer than an offer’s life and a pause together");
        }
        if (pause.compareTo(limit) >= 0) {
            conflicts.add("pause", "must be shorter than the whole search");
        }
    }
}
