package dev.rollcall.purchase.web;

import dev.rollcall.access.Actor;
import dev.rollcall.purchase.ImportingOrders;
import dev.rollcall.purchase.ImportingOrders.Imported;
import dev.rollcall.purchase.WhoMayPurchase;
import dev.rollcall.register.EntityId;
import dev.rollcall.register.web.Choices;
import dev.rollcall.values.Result;
import dev.rollcall.web.FormErrors;
import dev.rollcall.web.Problems;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;

/** Orders out of a file, by page and by program. */
@Controller
@Tag(name = "Purchases")
class OrderFilePage {

    private final ImportingOrders importing;
    private final Choices choices;
    private final WhoMayPurchase who;

    OrderFilePage(ImportingOrders importing, Choices choices, WhoMayPurchase who) {
        this.importing = importing;
        this.choices = choices;
        this.who = who;
    }

    @GetMapping("/purchases/file")
    @Operation(hidden = true)
    String ask(Actor actor, Model model) {
        who.require(actor);
        return form("", model);
    }

    @PostMapping("/purchases/file")
    @Operation(hidden = true)
    String read(
            @RequestParam UUID entity,
            @RequestParam(required = false) MultipartFile file,
            Actor actor,
            Model model,
            HttpServletResponse response)
            throws IOException {
        who.require(actor);
        Result<Imported> result = imported(entity, file, actor);
        if (result.isDone()) {
            model.addAttribute("imported", result.value());
        } else {
            FormErrors.of("file", result.refusal().orElseThrow()).into(model);
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        }
        return form(entity.toString(), model);
    }

    @PostMapping("/api/v1/purchases/files")
    @ResponseBody
    @Operation(summary = "Records the orders of a file, CSV or XLSX, one row a line; says which were left out and why")
    Imported readByApi(@RequestParam UUID entity, @RequestParam(required = false) MultipartFile file, Actor actor)
            throws IOException {
        who.require(actor);
        return Problems.orThrow(imported(entity, file, actor));
    }

    private Result<Imported> imported(UUID entity, MultipartFile file, Actor actor) throws IOException {
        return UploadedSheet.with(file, path -> importing.read(new EntityId(entity), path, actor));
    }

    private String form(String entity, Model model) {
        model.addAttribute("entities", choices.entities());
        model.addAttribute("entity", entity);
        return "purchase/file";
    }
}
