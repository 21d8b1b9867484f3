package dev.rollcall.register.web;

import dev.rollcall.access.Actor;
import dev.rollcall.history.SubjectType;
import dev.rollcall.register.Location;
import dev.rollcall.register.LocationId;
import dev.rollcall.register.LocationKind;
import dev.rollcall.register.Locations;
import dev.rollcall.register.WhoMaySeeAssets;
import dev.rollcall.sheet.SheetWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The list of places, and a place with its rooms and what is there. For IT staff. */
@Controller
class PlacePages {

    private final PlaceList places;
    private final Locations locations;
    private final AssetList assets;
    private final Names names;
    private final RecordHistory history;
    private final WhoMaySeeAssets who;

    PlacePages(
            PlaceList places,
            Locations locations,
            AssetList assets,
            Names names,
            RecordHistory history,
            WhoMaySeeAssets who) {
        this.places = places;
        this.locations = locations;
        this.assets = assets;
        this.names = names;
        this.history = history;
        this.who = who;
    }

    @GetMapping("/register/locations")
    String list(
            PlaceFilter filter,
            @RequestParam(required = false) String sort,
            @RequestParam(defaultValue = "0") int page,
            Actor actor,
            Model model) {
        requireIt(actor);
        model.addAttribute("page", places.page(filter, sort, page, PlaceList.PAGE_SIZE));
        model.addAttribute("filter", filter);
        model.addAttribute("sorts", Choices.constants(LocationKind.values(), LocationKind::words));
        return "register/locations";
    }

    @GetMapping("/register/locations/export.csv")
    void csv(PlaceFilter filter, Actor actor, HttpServletResponse response) throws IOException {
        requireIt(actor);
        Downloads.begin(response, "locations.csv", Downloads.CSV);
        try (SheetWriter sheet = SheetWriter.csv(response.getOutputStream(), PlaceRow.HEADER)) {
            for (PlaceRow row : places.all(filter)) {
                sheet.row(row.cells());
            }
        }
    }

    @GetMapping("/register/locations/export.xlsx")
    void xlsx(PlaceFilter filter, Actor actor, HttpServletResponse response) throws IOException {
        requireIt(actor);
        Downloads.begin(response, "locations.xlsx", Downloads.XLSX);
        try (SheetWriter sheet = SheetWriter.xlsx(response.getOutputStream(), "Locations", PlaceRow.HEADER)) {
            for (PlaceRow row : places.all(filter)) {
                sheet.row(row.cells());
            }
        }
    }

    @GetMapping("/register/locations/{id}")
    String page(@PathVariable UUID id, @RequestParam(required = false) Long before, Actor actor, Model model) {
        requireIt(actor);
        Location location =
                locations.find(new LocationId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var fields = location.fields();
        AssetFilter here = new AssetFilter(null, null, null, null, id, null, null, null, null);
        List<RecordHistory.Line> lines = history.of(SubjectType.LOCATION, id, before);
        model.addAttribute("location", location);
        model.addAttribute("fields", fields);
        model.addAttribute(
                "siteName",
                fields.siteId() == null
                        ? null
                        : names.locations(List.of(fields.siteId().value()))
                                .get(fields.siteId().value()));
        model.addAttribute(
                "custodian",
                fields.custodianId() == null
                        ? null
                        : names.people(List.of(fields.custodianId().value()))
                                .get(fields.custodianId().value()));
        model.addAttribute("rooms", places.roomsOf(id));
        model.addAttribute("there", assets.page(here, "tag", 0, 100, actor));
        model.addAttribute("history", lines);
        model.addAttribute(
                "older",
                lines.size() == RecordHistory.PAGE_SIZE
                        ? lines.get(lines.size() - 1).id()
                        : null);
        return "register/location";
    }

    private void requireIt(Actor actor) {
        if (!who.mayEdit(actor)) {
            throw new AccessDeniedException("IT staff see places");
        }
    }
}
