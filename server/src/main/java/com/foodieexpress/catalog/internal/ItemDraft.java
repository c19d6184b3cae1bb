package com.foodieexpress.catalog.internal;

import com.foodieexpress.catalog.internal.ItemDraftJson.GroupDraftJson;
import com.foodieexpress.catalog.internal.ItemDraftJson.OptionDraftJson;
import com.foodieexpress.catalog.internal.MenuJson.GroupJson;
import com.foodieexpress.catalog.internal.MenuJson.ItemJson;
import com.foodieexpress.catalog.internal.MenuJson.OptionJson;
import com.foodieexpress.kernel.Money;
import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.kernel.UuidV7;
import com.foodieexpress.platform.http.Texts;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Makes a dish of what an owner sent: a new one, or one that differs from before in the fields given.
final class ItemDraft {

    private ItemDraft() {}

    /// Refuses a dish without a name, price or category.
    static ItemJson create(ItemDraftJson draft, Currency currency) {
        if (draft.categoryId() == null) {
            throw Refusal.invalid("categoryId", "must be given");
        }
        if (draft.price() == null) {
            throw Refusal.invalid("price", "must be given");
        }
        var blank = new ItemJson(
                UuidV7.next(),
                draft.categoryId(),
                Texts.required("name", draft.name()),
                null,
                "",
                null,
                draft.price(),
                null,
                true,
                null,
                List.of(),
                List.of(),
                null,
                List.of());
        return apply(blank, draft, currency);
    }

    static ItemJson apply(ItemJson before, ItemDraftJson draft, Currency currency) {
        return new ItemJson(
                before.id(),
                draft.categoryId() == null ? before.categoryId() : draft.categoryId(),
                draft.name() == null ? before.name() : Texts.required("name", draft.name()),
                text("nameFr", draft.nameFr(), before.nameFr()),
                Objects.requireNonNullElse(text("description", draft.description(), before.description()), ""),
                text("descriptionFr", draft.descriptionFr(), before.descriptionFr()),
                draft.price() == null ? before.price() : Bounds.money("price", draft.price(), currency),
                text("picture", draft.picture(), before.picture()),
                draft.available() == null ? before.available() : draft.available(),
                draft.prepMinutes() == null ? before.prepMinutes() : draft.prepMinutes(),
                draft.allergens() == null ? before.allergens() : Bounds.words("allergens", draft.allergens()),
                draft.dietary() == null ? before.dietary() : Bounds.words("dietary", draft.dietary()),
                text("station", draft.station(), before.station()),
                draft.optionGroups() == null
                        ? before.optionGroups()
                        : groups(before.optionGroups(), draft.optionGroups(), currency));
    }

    private static List<GroupJson> groups(List<GroupJson> before, List<GroupDraftJson> drafts, Currency currency) {
        // Ids that may be kept; each is given out once.
        Set<UUID> kept = before.stream()
                .flatMap(group -> Stream.concat(
                        Stream.of(group.id()), group.options().stream().map(OptionJson::id)))
                .collect(Collectors.toCollection(HashSet::new));
        var groups = new ArrayList<GroupJson>();
        for (int i = 0; i < drafts.size(); i++) {
            groups.add(group("optionGroups[" + i + "]", drafts.get(i), kept, currency));
        }
        return groups;
    }

    private static GroupJson group(String field, GroupDraftJson draft, Set<UUID> kept, Currency currency) {
        if (draft.min() > draft.max() || draft.min() > draft.options().size()) {
            throw Refusal.invalid(field + ".min", "must not exceed max and the number of options");
        }
        var options = new ArrayList<OptionJson>();
        for (int i = 0; i < draft.options().size(); i++) {
            options.add(option(field + ".options[" + i + "]", draft.options().get(i), kept, currency));
        }
        return new GroupJson(
                idFor(draft.id(), kept),
                Texts.required(field + ".name", draft.name()),
                Texts.clean(field + ".nameFr", draft.nameFr()),
                draft.min(),
                draft.max(),
                options);
    }

    private static OptionJson option(String field, OptionDraftJson draft, Set<UUID> kept, Currency currency) {
        Money delta = Bounds.money(field + ".priceDelta", draft.priceDelta(), currency);
        return new OptionJson(
                idFor(draft.id(), kept),
                Texts.required(field + ".name", draft.name()),
                Texts.clean(field + ".nameFr", draft.nameFr()),
                delta);
    }

    /// Somebody else's id, or one used twice, is not taken over.
    private static UUID idFor(@Nullable UUID wanted, Set<UUID> kept) {
        return wanted != null && kept.remove(wanted) ? wanted : UuidV7.next();
    }

    private static @Nullable String text(String field, @Nullable String wanted, @Nullable String before) {
        return wanted == null ? before : Texts.clean(field, wanted);
    }
}
