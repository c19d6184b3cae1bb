package com.foodieexpress.onboarding.internal;

import com.foodieexpress.kernel.Refusal;
import com.foodieexpress.onboarding.internal.OnboardingJson.DocumentJson;
import com.foodieexpress.platform.access.Caller;
import com.foodieexpress.platform.http.Idempotent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/// The caller's own papers.
@Path("/api/v1/me/onboarding")
@RunOnVirtualThread
class OwnOnboardingResource {

    private final ShowOnboarding show;
    private final UploadDocument upload;
    private final SubmitOnboarding submit;
    private final DocumentContent content;
    private final Caller caller;

    OwnOnboardingResource(
            ShowOnboarding show,
            UploadDocument upload,
            SubmitOnboarding submit,
            DocumentContent content,
            Caller caller) {
        this.show = show;
        this.upload = upload;
        this.submit = submit;
        this.content = content;
        this.caller = caller;
    }

    @GET
    public OnboardingJson own() {
        return show.own(caller.actor());
    }

    @POST
    @Path("/documents")
    // Any type comes this far, so that whoever may not call at all is told that first.
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.WILDCARD})
    public Response upload(
            @RestForm("kind") @Nullable String kind,
            @RestForm("file") @Nullable FileUpload file,
            @RestForm("expiresOn") @Nullable String expiresOn) {
        var document = upload.upload(caller.actor(), DocumentKind.of(kind), bytes(file), type(file), date(expiresOn));
        return Response.status(Response.Status.CREATED)
                .entity(DocumentJson.of(document, LocalDate.MIN))
                .build();
    }

    @POST
    @Idempotent
    @Path("/submit")
    public OnboardingJson submit() {
        submit.submit(caller.actor());
        return show.own(caller.actor());
    }

    @GET
    @Path("/documents/{id}/content")
    public Response content(@PathParam("id") UUID id) {
        return content.of(id, caller.actor());
    }

    private static byte[] bytes(@Nullable FileUpload file) {
        if (file == null) {
            throw Refusal.invalid("file", "must be there");
        }
        if (file.size() > Upload.MOST_BYTES) {
            throw Refusal.invalid("file", "must not be larger than " + (Upload.MOST_BYTES >> 20) + " MB");
        }
        try {
            return Files.readAllBytes(file.uploadedFile());
        } catch (IOException e) {
            throw new UncheckedIOException("reading an upload failed", e);
        }
    }

    private static String type(@Nullable FileUpload file) {
        String type = file == null ? null : file.contentType();
        return type == null ? MediaType.APPLICATION_OCTET_STREAM : type;
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException noDate) {
            throw Refusal.invalid("expiresOn", "must be a date, such as 2027-05-31");
        }
    }
}
