package com.foodieexpress.platform.json;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/// Gives the HTTP layer the same mapping as everything else.
class JsonSetup {

    @Produces
    @Singleton
    ObjectMapper objectMapper() {
        return Json.MAPPER;
    }
}
