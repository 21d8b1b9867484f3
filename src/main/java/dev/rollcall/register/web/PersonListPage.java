package dev.rollcall.register.web;

import dev.rollcall.access.Actor;
import dev.rollcall.people.PersonStatus;
import dev.rollcall.register.WhoMaySeePeople;
import dev.rollcall.sheet.SheetWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of people, and the same list as a file. */
@Controller
class PersonListPage {

    private final PersonList people;
    private final WhoMaySeePeople who;
    private final Choices choices;

    PersonListPage(PersonList people, WhoMaySeePeople who, Choices choices) {
        this.people = people;
        this.who = who;
        this.choices = choices;
    }

    @GetMapping("/register/people")
    String list(
            PersonFilter filter,
            @RequestParam(required = false) String sort,
            @RequestParam(defaultValue = "0") int page,
            Actor actor,
            Model model) {
        requireList(actor);
        model.addAttribute("page", people.page(filter, sort, page, PersonList.PAGE_SIZE, actor));
        model.addAttribute("filter", filter);
        model.addAttribute("mayEdit", who.mayEdit(actor));
        model.addAttribute("departments", choices.departments());
        model.addAttribute(
                "statuses",
                Choices.constants(PersonStatus.values(), status -> status.name().toLowerCase()));
        return "register/people";
    }

    @GetMapping("/register/people/export.csv")
    void csv(PersonFilter filter, Actor actor, HttpServletResponse response) throws IOException {
        requireList(actor);
        Downloads.begin(response, "people.csv", Downloads.CSV);
        try (SheetWriter sheet = SheetWriter.csv(response.getOutputStream(), PersonRow.HEADER)) {
            write(filter, actor, sheet);
        }
    }

    @GetMapping("/register/people/export.xlsx")
    void xlsx(PersonFilter filter, Actor actor, HttpServletResponse response) throws IOException {
        requireList(actor);
        Downloads.begin(response, "people.xlsx", Downloads.XLSX);
        try (SheetWriter sheet = SheetWriter.xlsx(response.getOutputStream(), "People", PersonRow.HEADER)) {
            write(filter, actor, sheet);
        }
    }

    private void write(PersonFilter filter, Actor actor, SheetWriter sheet) {
        people.each(filter, actor, row -> {
            try {
                sheet.row(row.cells());
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        });
    }

    private void requireList(Actor actor) {
        if (!who.mayList(actor)) {
            throw new AccessDeniedException("No list of people for this role");
        }
    }
}
