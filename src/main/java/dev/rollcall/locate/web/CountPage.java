package dev.rollcall.locate.web;

import dev.rollcall.access.Actor;
import dev.rollcall.locate.CountId;
import dev.rollcall.locate.ExpectedInRoom;
import dev.rollcall.locate.LatestScans;
import dev.rollcall.locate.NamingWork;
import dev.rollcall.locate.RoomCount;
import dev.rollcall.locate.RoomCounts;
import dev.rollcall.locate.WhoMayCount;
import dev.rollcall.values.Result;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the pages and the API of one count do alike: find it, check who asks, describe it. */
@Component
class CountPage {

    private static final int SHOWN = 200;

    private final RoomCounts counts;
    private final ExpectedInRoom expected;
    private final LatestScans scans;
    private final NamingWork naming;
    private final WhoMayCount who;

    CountPage(RoomCounts counts, ExpectedInRoom expected, LatestScans scans, NamingWork naming, WhoMayCount who) {
        this.counts = counts;
        this.expected = expected;
        this.scans = scans;
        this.naming = naming;
        this.who = who;
    }

    RoomCount permitted(UUID id, Actor actor) {
        return permitted(id, count -> who.mayCount(actor, count));
    }

    /** For whoever may look, whether or not they may count. */
    RoomCount seen(UUID id, Actor actor, Model model) {
        RoomCount count = seen(id, actor);
        model.addAttribute("mayCount", count.state().isOpen() && who.mayCount(actor, count));
        return count;
    }

    RoomCount seen(UUID id, Actor actor) {
        return permitted(id, one -> who.maySee(actor, one));
    }

    private RoomCount permitted(UUID id, Predicate<RoomCount> rule) {
        RoomCount count = counts.find(new CountId(id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "No such count"));
        if (!rule.test(count)) {
            throw new AccessDeniedException("Not the counter of this room");
        }
        return count;
    }

    void fill(RoomCount count, Model model) {
        model.addAttribute("countId", count.countId().value());
        model.addAttribute(
                "title",
                naming.counts(List.of(count.countId().value()))
                        .get(count.countId().value()));
        model.addAttribute("state", count.state());
        model.addAttribute("blind", count.isBlind());
        model.addAttribute("round", count.round());
        model.addAttribute("due", count.due());
        model.addAttribute("scans", scans.of(count, SHOWN));
        if (!count.isBlind()) {
            model.addAttribute("expected", expected.expected(count));
            model.addAttribute("unseen", expected.unseen(count));
        }
    }

    /** A blind counter learns only afterwards what was expected. */
    void fillUnseen(RoomCount count, Model model) {
        model.addAttribute("things", count.isBlind() ? List.of() : expected.unseenThings(count));
    }

    /** The same for a program. */
    RoomsApi.Standing standing(RoomCount count) {
        return new RoomsApi.Standing(
                count.countId().value(),
                count.state(),
                count.isBlind(),
                count.round(),
                count.due(),
                count.isBlind() ? null : expected.expected(count),
                count.isBlind() ? null : expected.unseenThings(count),
                scans.of(count, SHOWN));
    }

    static ResponseEntity<Object> answer(Result<?> result) {
        return result.refusal()
                .map(reason -> ResponseEntity.status(HttpStatus.CONFLICT).<Object>body(Map.of("summary", reason)))
                .orElseGet(() -> ResponseEntity.ok(result.value()));
    }

    static String after(Result<?> result, String done, UUID count, RedirectAttributes redirect) {
        result.refusal()
                .ifPresentOrElse(
                        reason -> redirect.addFlashAttribute("flashError", reason),
                        () -> redirect.addFlashAttribute("flash", done));
        return "redirect:/counts/" + count;
    }
}
