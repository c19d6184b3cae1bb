package com.foodieexpress.catalog.internal;

import com.foodieexpress.kernel.GeoPoint;
import com.foodieexpress.kernel.Money;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an owner says to open a restaurant.
record NewRestaurantJson(
        @NotBlank @Size(max = 120) String name,
        @Size(max = 2_000) @Nullable String description,
        @Size(max = 2_000) @Nullable String descriptionFr,
        @Size(max = 40) @Nullable String phone,
        @NotNull @Valid AddressJson address,
        @NotNull GeoPoint location,
        @NotNull @Size(min = 1, max = 8) List<@NotBlank @Size(max = 40) String> cuisines,
        @NotNull @Size(min = 1, max = 42) List<@NotNull @Valid HoursJson> hours,
        @Min(100) @Max(30_000) @Nullable Integer zoneRadiusMetres,
        @Min(1) @Max(180) @Nullable Integer prepMinutes,
        @Nullable Money minimumOrder,
        @Size(max = 60) @Nullable String timeZone) {

    record AddressJson(
            @NotBlank @Size(max = 200) String line,
            @Size(max = 120) @Nullable String street,
            @Size(max = 20) @Nullable String houseNumber,
            @NotBlank @Size(max = 120) String city,
            @Size(max = 20) @Nullable String postalCode,

            @NotNull @Pattern(regexp = "[A-Z]{2}", message = "must be a country code of two letters")
            String country) {}
}
