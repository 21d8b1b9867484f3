package dev.rollcall.register.web;

import dev.rollcall.access.Actor;
import dev.rollcall.register.WhoMaySeeAssets;
import dev.rollcall.sheet.SheetWriter;
import dev.rollcall.web.Fragments;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.data.domain.Page;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of assets, and the same list as a file. */
@Controller
class AssetListPage {

    private final AssetList assets;
    private final WhoMaySeeAssets who;
    private final Choices choices;
    private final Fragments fragments;

    AssetListPage(AssetList assets, WhoMaySeeAssets who, Choices choices, Fragments fragments) {
        this.assets = assets;
        this.who = who;
        this.choices = choices;
        this.fragments = fragments;
    }

    @GetMapping("/register/assets")
    String list(
            AssetFilter filter,
            @RequestParam(required = false) String sort,
            @RequestParam(defaultValue = "0") int page,
            Actor actor,
            Model model) {
        requireList(actor);
        Page<AssetRow> rows = assets.page(filter, sort, page, AssetList.PAGE_SIZE, actor);
        model.addAttribute("page", rows);
        model.addAttribute("more", rows.getTotalElements() >= AssetList.COUNTED);
        model.addAttribute("filter", filter);
        model.addAttribute("mayEdit", who.mayEdit(actor));
        model.addAttribute("kinds", choices.kinds());
        model.addAttribute("entities", choices.entities());
        model.addAttribute("statuses", choices.statuses());
        model.addAttribute("locations", choices.locations());
        model.addAttribute("departments", choices.departments());
        return fragments.orPage("register/assets", "results");
    }

    @GetMapping("/register/assets/export.csv")
    void csv(AssetFilter filter, Actor actor, HttpServletResponse response) throws IOException {
        requireList(actor);
        Downloads.begin(response, "assets.csv", Downloads.CSV);
        try (SheetWriter sheet = SheetWriter.csv(response.getOutputStream(), AssetRow.HEADER)) {
            write(filter, actor, sheet);
        }
    }

    @GetMapping("/register/assets/export.xlsx")
    void xlsx(AssetFilter filter, Actor actor, HttpServletResponse response) throws IOException {
        requireList(actor);
        Downloads.begin(response, "assets.xlsx", Downloads.XLSX);
        try (SheetWriter sheet = SheetWriter.xlsx(response.getOutputStream(), "Assets", AssetRow.HEADER)) {
            write(filter, actor, sheet);
        }
    }

    private void write(AssetFilter filter, Actor actor, SheetWriter sheet) {
        assets.each(filter, actor, row -> {
            try {
                sheet.row(row.cells());
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        });
    }

    private void requireList(Actor actor) {
        if (!who.mayList(actor)) {
            throw new AccessDeniedException("No list of assets for this role");
        }
    }
}
