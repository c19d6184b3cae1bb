package com.foodieexpress.onboarding.internal;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.platform.access.Role;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What somebody must show in a role, and what they have shown.
record Papers(List<DocumentKind> required, Map<DocumentKind, Document> shown) {

    static Papers of(Role role, @Nullable String vehicleType, List<Document> documents) {
        var byKind = new EnumMap<DocumentKind, Document>(DocumentKind.class);
        documents.forEach(document -> byKind.put(document.kind(), document));
        return new Papers(DocumentKind.requiredOf(role, vehicleType), byKind);
    }

    Optional<Document> of(DocumentKind kind) {
        return Optional.ofNullable(shown.get(kind));
    }

    List<DocumentKind> notPresentable(LocalDate today) {
        return without(document -> document.isPresentable(today));
    }

    List<DocumentKind> notGood(LocalDate today) {
        return without(document -> document.isGood(today));
    }

    static Refusal missing(List<DocumentKind> kinds, String message) {
        return Refusal.conflict(
                "onboarding.documents-missing",
                message,
                Map.of("missing", kinds.stream().map(DocumentKind::wire).toList()));
    }

    private List<DocumentKind> without(Predicate<Document> good) {
        return required.stream().filter(kind -> of(kind).filter(good).isEmpty()).toList();
    }
}
