package com.foodieexpress.catalog.internal;

import com.foodieexpress.catalog.internal.AddCategory.NewCategoryJson;
import com.foodieexpress.catalog.internal.MenuJson.ItemJson;
import com.foodieexpress.platform.access.Caller;
import com.foodieexpress.platform.audit.AdminAct;
import com.foodieexpress.platform.audit.AuditAction;
import com.foodieexpress.platform.http.Idempotent;
import com.foodieexpress.platform.http.IfMatch;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/restaurants")
@RunOnVirtualThread
class MenuResource {

    private final ShowMenu showMenu;
    private final AddCategory addCategory;
    private final AddItem addItem;
    private final UpdateItem updateItem;
    private final RemoveItem removeItem;
    private final Caller caller;

    MenuResource(
            ShowMenu showMenu,
            AddCategory addCategory,
            AddItem addItem,
            UpdateItem updateItem,
            RemoveItem removeItem,
            Caller caller) {
        this.showMenu = showMenu;
        this.addCategory = addCategory;
        this.addItem = addItem;
        this.updateItem = updateItem;
        this.removeItem = removeItem;
        this.caller = caller;
    }

    @GET
    @Path("/{id}/menu")
    public Response menu(@PathParam("id") UUID id) {
        MenuJson menu = showMenu.show(id, caller.actor());
        return Response.ok(menu).tag(Long.toString(menu.version())).build();
    }

    @POST
    @Idempotent
    @Path("/{id}/categories")
    @AdminAct(value = AuditAction.MENU_UPDATE, on = "restaurant")
    public Response addCategory(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid NewCategoryJson body) {
        var category = addCategory.add(id, body, IfMatch.version(ifMatch), caller.actor());
        return Response.status(Response.Status.CREATED).entity(category).build();
    }

    @POST
    @Idempotent
    @Path("/{id}/items")
    @AdminAct(value = AuditAction.MENU_UPDATE, on = "restaurant")
    public Response addItem(
            @PathParam("id") UUID id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ItemDraftJson body) {
        ItemJson item = addItem.add(id, body, IfMatch.version(ifMatch), caller.actor());
        return Response.status(Response.Status.CREATED).entity(item).build();
    }

    @PATCH
    @Path("/{id}/items/{itemId}")
    @AdminAct(value = AuditAction.MENU_UPDATE, on = "restaurant")
    public ItemJson updateItem(
            @PathParam("id") UUID id,
            @PathParam("itemId") UUID itemId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @NotNull @Valid ItemDraftJson body) {
        return updateItem.update(id, itemId, body, IfMatch.version(ifMatch), caller.actor());
    }

    @DELETE
    @Path("/{id}/items/{itemId}")
    @AdminAct(value = AuditAction.MENU_UPDATE, on = "restaurant")
    public void removeItem(
            @PathParam("id") UUID id,
            @PathParam("itemId") UUID itemId,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        removeItem.remove(id, itemId, IfMatch.version(ifMatch), caller.actor());
    }
}
