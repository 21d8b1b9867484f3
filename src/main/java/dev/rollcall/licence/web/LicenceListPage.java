package dev.rollcall.licence.web;

import dev.rollcall.access.Actor;
import dev.rollcall.licence.LicenceStatus;
import dev.rollcall.licence.NamingProducts;
import dev.rollcall.licence.WhoMaySeeLicences;
import dev.rollcall.register.web.Choices;
import dev.rollcall.register.web.Downloads;
import dev.rollcall.sheet.SheetWriter;
import dev.rollcall.web.Fragments;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of licences, and the same list as a file. */
@Controller
class LicenceListPage {

    private final LicenceList licences;
    private final NamingProducts names;
    private final WhoMaySeeLicences who;
    private final Choices choices;
    private final Fragments fragments;

    LicenceListPage(
            LicenceList licences, NamingProducts names, WhoMaySeeLicences who, Choices choices, Fragments fragments) {
        this.licences = licences;
        this.names = names;
        this.who = who;
        this.choices = choices;
        this.fragments = fragments;
    }

    @GetMapping("/register/licences")
    String list(
            LicenceFilter filter,
            @RequestParam(required = false) String sort,
            @RequestParam(defaultValue = "0") int page,
            Actor actor,
            Model model) {
        requireList(actor);
        model.addAttribute("page", licences.page(filter, sort, page, LicenceList.PAGE_SIZE));
        model.addAttribute("filter", filter);
        model.addAttribute("entities", choices.entities());
        model.addAttribute("statuses", statuses());
        model.addAttribute("unrecorded", names.unrecorded(null).size());
        return fragments.orPage("licence/licences", "results");
    }

    @GetMapping("/register/licences/export.csv")
    void csv(LicenceFilter filter, Actor actor, HttpServletResponse response) throws IOException {
        requireList(actor);
        Downloads.begin(response, "licences.csv", Downloads.CSV);
        try (SheetWriter sheet = SheetWriter.csv(response.getOutputStream(), LicenceRow.HEADER)) {
            write(filter, sheet);
        }
    }

    @GetMapping("/register/licences/export.xlsx")
    void xlsx(LicenceFilter filter, Actor actor, HttpServletResponse response) throws IOException {
        requireList(actor);
        Downloads.begin(response, "licences.xlsx", Downloads.XLSX);
        try (SheetWriter sheet = SheetWriter.xlsx(response.getOutputStream(), "Licences", LicenceRow.HEADER)) {
            write(filter, sheet);
        }
    }

    static Map<String, String> statuses() {
        Map<String, String> statuses =
                new LinkedHashMap<>(Choices.constants(LicenceStatus.values(), LicenceStatus::words));
        statuses.put("ANY", "Any");
        return statuses;
    }

    private void write(LicenceFilter filter, SheetWriter sheet) {
        licences.each(filter, row -> {
            try {
                sheet.row(row.cells());
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        });
    }

    private void requireList(Actor actor) {
        if (!who.mayList(actor)) {
            throw new AccessDeniedException("No list of licences for this role");
        }
    }
}
