package com.foodieexpress.catalog.internal;

import com.foodieexpress.kernel.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A dish to add, or what to change of one: absent fields stay as they are. Given option groups replace all of them;
/// groups and options that carry the id they had keep it, so that carts that chose them stay valid.
record ItemDraftJson(
        @Nullable UUID categoryId,
        @Size(min = 1, max = 120) @Nullable String name,
        @Size(max = 120) @Nullable String nameFr,
        @Size(max = 1_000) @Nullable String description,
        @Size(max = 1_000) @Nullable String descriptionFr,
        @Nullable Money price,

        @Size(max = 200) @Pattern(regexp = "(/[A-Za-z0-9._-]+)*", message = "must be a path of this server") @Nullable
        String picture,

        @Nullable Boolean available,
        @Min(1) @Max(180) @Nullable Integer prepMinutes,
        @Size(max = 20) @Nullable List<@NotBlank @Size(max = 40) String> allergens,
        @Size(max = 20) @Nullable List<@NotBlank @Size(max = 40) String> dietary,
        @Size(max = 40) @Nullable String station,
        @Size(max = 20) @Nullable List<@NotNull @Valid GroupDraftJson> optionGroups) {

    record GroupDraftJson(
            @Nullable UUID id,
            @NotBlank @Size(max = 120) String name,
            @Size(max = 120) @Nullable String nameFr,
            @Min(0) @Max(50) int min,
            @Min(1) @Max(50) int max,
            @NotNull @Size(min = 1, max = 50) List<@NotNull @Valid OptionDraftJson> options) {}

    record OptionDraftJson(
            @Nullable UUID id,
            @NotBlank @Size(max = 120) String name,
            @Size(max = 120) @Nullable String nameFr,
            @NotNull Money priceDelta) {}
}
