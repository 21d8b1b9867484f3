package dev.rollcall.purchase;

import dev.rollcall.history.Author;
import dev.rollcall.purchase.Received.Outcome;
import dev.rollcall.register.Asset;
import dev.rollcall.register.AssetId;
import dev.rollcall.register.Assets;
import dev.rollcall.register.FindingAssets;
import dev.rollcall.register.Identifiers;
import dev.rollcall.values.Result;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Takes one piece of a delivery against the order. Whoever scans is asked what cannot be known; what a delivery note lists
 * is kept until somebody decides.
 */
@Component
class TakingPieces {

    static final String MORE = "More than was ordered";

    private final PurchaseLines lines;
    private final Units units;
    private final RegisteringUnits registering;
    private final FindingAssets finding;
    private final Assets assets;
    private final PurchaseTimeline timeline;

    TakingPieces(
            PurchaseLines lines,
            Units units,
            RegisteringUnits registering,
            FindingAssets finding,
            Assets assets,
            PurchaseTimeline timeline) {
        this.lines = lines;
        this.units = units;
        this.registering = registering;
        this.finding = finding;
        this.assets = assets;
        this.timeline = timeline;
    }

    /** @param asks whether somebody is there who can be asked */
    Result<Received> take(Purchase purchase, Piece piece, boolean asks, Author author) {
        if (piece.problem() != null) {
            return Result.refused(piece.problem());
        }
        if (Identifiers.isPlaceholder(piece.serial())) {
            return Result.refused(
                    piece.serial() + " stands for a missing serial. Scan the serial on the thing itself, or"
                            + " give it a tag and scan that.");
        }
        Optional<Unit> before = units.submitted(purchase.purchaseId(), piece.submission());
        if (before.isPresent()) {
            return Result.done(again(before.get(), piece));
        }
        List<PurchaseLine> all = lines.of(purchase.purchaseId());
        Optional<Unit> here = piece.hasCode() ? units.here(purchase.purchaseId(), piece) : Optional.empty();
        if (here.isPresent()) {
            return Result.done(Received.of(
                    Outcome.RECEIVED_BEFORE,
                    piece,
                    title(all, here.get()),
                    here.get().assetId()));
        }
        if (purchase.isProvisional()) {
            return Result.done(keep(purchase, piece, null, author));
        }
        Optional<PurchaseLine> line = lineOf(all, piece);
        if (line.isPresent()) {
            return take(purchase, line.get(), piece, asks, author);
        }
        return asks
                ? Result.refused("Say which line it belongs to: "
                        + String.join(
                                "; ",
                                all.stream()
                                        .map(one -> one.number() + " " + one.title())
                                        .toList()) + ".")
                : Result.done(keep(purchase, piece, "Of no line in particular", author));
    }

    private Result<Received> take(Purchase purchase, PurchaseLine line, Piece piece, boolean asks, Author author) {
        if (line.registration() == Registration.NOT_AT_ALL) {
            return Result.done(Received.of(Outcome.NOT_REGISTERED, piece, line.title()));
        }
        boolean oneByOne = line.registration() == Registration.ONE_BY_ONE;
        if (oneByOne && !piece.hasCode()) {
            return asks
                    ? Result.refused("Scan the serial or the tag of each " + line.kind() + ".")
                    : Result.done(announce(purchase, line, piece, author));
        }
        if (oneByOne && piece.quantity() != null && piece.quantity() != 1) {
            return Result.refused("Things of line " + line.number() + " are registered one by one. Scan each.");
        }
        if (!oneByOne && piece.quantity() == null) {
            return Result.done(Received.of(Outcome.HOW_MANY, piece, line.title()));
        }
        int more = piece.quantity() == null ? 1 : piece.quantity();
        if (line.kept() + more > line.ordered() - line.waived() && piece.over() != Piece.Over.ACCEPT) {
            return Result.done(over(purchase, line, piece, asks, author));
        }
        return store(purchase, line, piece, null, author);
    }

    /** Registers it; as a new unit, or as the one that was kept until now. */
    Result<Received> store(Purchase purchase, PurchaseLine line, Piece piece, UnitId kept, Author author) {
        boolean oneByOne = line.registration() == Registration.ONE_BY_ONE;
        Optional<Asset> known = oneByOne ? known(purchase, piece) : Optional.empty();
        if (known.isPresent() && !mayLink(known.get(), purchase)) {
            return Result.done(Received.of(
                    Outcome.IN_REGISTER,
                    piece,
                    known.get().fields().title() + ", "
                            + known.get().fields().status().words()
                            + (known.get().fields().orderNumber() == null
                                    ? ""
                                    : ", order " + known.get().fields().orderNumber()),
                    known.get().assetId()));
        }
        Result<AssetId> made = known.isPresent()
                ? registering.link(known.get(), purchase, line, piece, author)
                : registering.register(purchase, line, piece, author);
        return made.map(asset -> {
            UnitId unit = kept != null
                    ? kept
                    : units.add(purchase.purchaseId(), line.number(), piece, UnitState.UNDECIDED, null, author);
            units.registered(unit, line.number(), asset);
            if (oneByOne) {
                units.scanned(purchase.purchaseId(), line.number());
            }
            Received received =
                    Received.of(known.isPresent() ? Outcome.LINKED : Outcome.REGISTERED, piece, line.title(), asset);
            timeline.note(
                    purchase.purchaseId(),
                    received.code() + " of line " + line.number() + ": "
                            + received.outcome().words(),
                    author);
            return received;
        });
    }

    private Received over(Purchase purchase, PurchaseLine line, Piece piece, boolean asks, Author author) {
        if (piece.over() == Piece.Over.SEND_BACK) {
            units.add(purchase.purchaseId(), line.number(), piece, UnitState.RETURNED, MORE, author);
            Received back = Received.of(Outcome.SENT_BACK, piece, line.title());
            timeline.note(purchase.purchaseId(), back.code() + " was more than ordered and goes back", author);
            return back;
        }
        if (!asks) {
            units.add(purchase.purchaseId(), line.number(), piece, UnitState.UNDECIDED, MORE, author);
        }
        return Received.of(Outcome.MORE_THAN_ORDERED, piece, line.title());
    }

    private Received keep(Purchase purchase, Piece piece, String why, Author author) {
        units.add(purchase.purchaseId(), piece.line(), piece, UnitState.UNDECIDED, why, author);
        return Received.of(Outcome.KEPT, piece, "Order " + purchase.orderNumber());
    }

    private Received announce(Purchase purchase, PurchaseLine line, Piece piece, Author author) {
        units.add(purchase.purchaseId(), line.number(), piece, UnitState.ANNOUNCED, null, author);
        return Received.of(Outcome.KEPT, piece, line.title());
    }

    /**
     * The line that the piece names; else the one that still awaits something, where it is one alone. A code is of a line
     * whose things are registered one by one, where there is such a line.
     */
    static Optional<PurchaseLine> lineOf(List<PurchaseLine> all, Piece piece) {
        if (piece.line() != null) {
            return all.stream().filter(line -> line.number() == piece.line()).findFirst();
        }
        List<PurchaseLine> registered = narrowed(all, line -> line.registration() != Registration.NOT_AT_ALL);
        List<PurchaseLine> ofItsSort =
                narrowed(registered, line -> piece.hasCode() == (line.registration() == Registration.ONE_BY_ONE));
        List<PurchaseLine> likely = narrowed(ofItsSort, line -> line.awaited() > 0);
        return likely.size() == 1 ? Optional.of(likely.get(0)) : Optional.empty();
    }

    /** Those that it is true of; all where it is true of none. */
    private static List<PurchaseLine> narrowed(List<PurchaseLine> lines, Predicate<PurchaseLine> by) {
        List<PurchaseLine> some = lines.stream().filter(by).toList();
        return some.isEmpty() ? lines : some;
    }

    private Optional<Asset> known(Purchase purchase, Piece piece) {
        return Stream.of(piece.serial(), piece.tag())
                .filter(Objects::nonNull)
                .flatMap(code -> finding.byCode(code).stream())
                .flatMap(id -> assets.find(id).stream())
                .filter(asset -> asset.fields().entityId().equals(purchase.entityId()))
                .filter(asset -> !asset.fields().status().isGone())
                .findFirst();
    }

    private static boolean mayLink(Asset asset, Purchase purchase) {
        String order = asset.fields().orderNumber();
        return order == null
                || new OrderRef(purchase.entityId(), order)
                        .equals(new OrderRef(purchase.entityId(), purchase.orderNumber()));
    }

    private static Received again(Unit unit, Piece piece) {
        Outcome outcome = switch (unit.state()) {
            case REGISTERED -> Outcome.REGISTERED;
            case RETURNED -> Outcome.SENT_BACK;
            case ANNOUNCED, UNDECIDED -> Outcome.KEPT;
        };
        return Received.of(outcome, piece, unit.code(), unit.assetId());
    }

    private static String title(List<PurchaseLine> all, Unit unit) {
        return all.stream()
                .filter(line -> unit.line() != null && line.number() == unit.line())
                .findFirst()
                .map(PurchaseLine::title)
                .orElse("Order not recorded yet");
    }
}
