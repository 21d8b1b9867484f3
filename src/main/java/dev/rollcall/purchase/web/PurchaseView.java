package dev.rollcall.purchase.web;

import dev.rollcall.access.Actor;
import dev.rollcall.purchase.Issue;
import dev.rollcall.purchase.Issues;
import dev.rollcall.purchase.Purchase;
import dev.rollcall.purchase.PurchaseId;
import dev.rollcall.purchase.PurchaseLine;
import dev.rollcall.purchase.PurchaseLines;
import dev.rollcall.purchase.PurchaseTimeline;
import dev.rollcall.purchase.Purchases;
import dev.rollcall.purchase.Unit;
import dev.rollcall.purchase.UnitState;
import dev.rollcall.purchase.Units;
import dev.rollcall.purchase.WhoMayPurchase;
import dev.rollcall.register.web.TypedNames;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/** What the pages of one purchase show, for whoever may see it. */
@Component
class PurchaseView {

    private final Purchases purchases;
    private final PurchaseLines lines;
    private final Units units;
    private final Issues issues;
    private final PurchaseTimeline timeline;
    private final WhoMayPurchase who;
    private final TypedNames names;

    PurchaseView(
            Purchases purchases,
            PurchaseLines lines,
            Units units,
            Issues issues,
            PurchaseTimeline timeline,
            WhoMayPurchase who,
            TypedNames names) {
        this.purchases = purchases;
        this.lines = lines;
        this.units = units;
        this.issues = issues;
        this.timeline = timeline;
        this.who = who;
        this.names = names;
    }

    void require(Actor actor) {
        who.require(actor);
    }

    /** The purchase, for somebody who may see it. */
    PurchaseId permitted(UUID id, Actor actor) {
        return purchase(id, actor).purchaseId();
    }

    Purchase purchase(UUID id, Actor actor) {
        who.require(actor);
        return purchases.find(new PurchaseId(id)).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** A unit of it, or 404. */
    Unit unit(PurchaseId id, UUID unit) {
        return units.of(id, new dev.rollcall.purchase.UnitId(unit))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    PurchaseForm form(UUID id, Actor actor) {
        Purchase purchase = purchase(id, actor);
        return PurchaseForm.of(purchase, lines.of(purchase.purchaseId()), names);
    }

    void fill(UUID id, Actor actor, Model model) {
        Whole whole = whole(id, actor);
        model.addAttribute("purchase", purchase(id, actor));
        model.addAttribute("lines", whole.lines());
        model.addAttribute("units", whole.units());
        model.addAttribute(
                "undecided",
                whole.units().stream()
                        .filter(unit -> unit.state() == UnitState.UNDECIDED)
                        .toList());
        model.addAttribute("issues", whole.issues());
        model.addAttribute("events", whole.events());
        model.addAttribute(
                "awaited",
                whole.lines().stream().mapToInt(PurchaseLine::awaited).sum());
    }

    Whole whole(UUID id, Actor actor) {
        PurchaseId purchase = permitted(id, actor);
        return new Whole(lines.of(purchase), units.of(purchase), issues.of(purchase), timeline.of(purchase));
    }

    /** All of it, for programs. */
    record Whole(List<PurchaseLine> lines, List<Unit> units, List<Issue> issues, List<PurchaseTimeline.Event> events) {}
}
