package com.foodieexpress.catalog.internal;

import com.foodieexpress.catalog.Catalog.PricedItem;
import com.foodieexpress.catalog.Catalog.PricedOption;
import com.foodieexpress.catalog.internal.MenuJson.GroupJson;
import com.foodieexpress.catalog.internal.MenuJson.ItemJson;
import com.foodieexpress.catalog.internal.MenuJson.OptionJson;
import com.foodieexpress.kernel.Money;
import com.foodieexpress.kernel.Refusal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Prices a dish with the options chosen: every group's minimum and maximum hold, and no option counts twice.
final class PriceItem {

    private static final String FIELD = "optionIds";

    private PriceItem() {}

    static PricedItem price(ItemJson item, List<UUID> optionIds) {
        Set<UUID> open = new HashSet<>(optionIds);
        if (open.size() < optionIds.size()) {
            throw Refusal.invalid(FIELD, "name an option twice");
        }
        var chosen = new ArrayList<PricedOption>();
        for (GroupJson group : item.optionGroups()) {
            List<OptionJson> picks = group.options().stream()
                    .filter(option -> open.remove(option.id()))
                    .toList();
            requireCount(group, picks.size());
            picks.forEach(
                    pick -> chosen.add(new PricedOption(pick.id(), pick.name(), pick.nameFr(), pick.priceDelta())));
        }
        if (!open.isEmpty()) {
            throw Refusal.invalid(FIELD, "name an option that this dish does not have");
        }
        Money unitPrice = chosen.stream().map(PricedOption::priceDelta).reduce(item.price(), Money::plus);
        return new PricedItem(
                item.id(),
                item.name(),
                item.nameFr(),
                item.station(),
                item.allergens(),
                chosen,
                unitPrice,
                item.available());
    }

    private static void requireCount(GroupJson group, int picked) {
        if (picked < group.min()) {
            throw Refusal.invalid(FIELD, "choose at least " + group.min() + " of \"" + group.name() + "\"");
        }
        if (picked > group.max()) {
            throw Refusal.invalid(FIELD, "choose at most " + group.max() + " of \"" + group.name() + "\"");
        }
    }
}
