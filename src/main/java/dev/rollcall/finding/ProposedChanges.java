package dev.rollcall.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** The rule: what the register should say, given what a finding shows. A kind that shows no value proposes nothing. */
final class ProposedChanges {

    private ProposedChanges() {}

    /**
     * What the evidence says.
     *
     * @param claim of the verification that decided, null without
     * @param detail likewise
     * @param holder who has it, or is said to have been given it
     * @param place where it was seen
     * @param stockRoom whether that is a stock room
     * @param serial observed, null where none was
     * @param model likewise
     * @param status that the register now gives
     */
    record Facts(
            String claim,
            String detail,
            UUID holder,
            UUID place,
            boolean stockRoom,
            String serial,
            String model,
            String status) {}

    static List<ProposedChange> of(Finding finding, Facts facts) {
        return switch (finding.kind()) {
            case NOT_FOUND -> List.of(status("STOLEN".equals(facts.detail()) ? "STOLEN" : "MISSING"));
            case UNRECORDED -> List.of(new ProposedChange(ProposedChange.CREATE, finding.observed()));
            case NOT_OURS ->
                finding.assetId() == null ? List.of() : List.of(new ProposedChange("ownership", "PRIVATE"));
            case WRONG_PLACE -> place(facts);
            case SERIAL_DIFFERS -> identity(facts);
            case QUANTITY_DIFFERS -> List.of(new ProposedChange("quantity", finding.observed()));
            case RECORDED_TWICE -> List.of(status("RETIRED"));
            case HELD_BY_LEAVER -> List.of(new ProposedChange("holder", null));
            case CONFLICTING, WRONG_HOLDER, WRONG_STATUS, HANDOVER_UNCONFIRMED, NEITHER_HOLDER_NOR_PLACE ->
                whereItIs(facts);
            default -> List.of();
        };
    }

    private static List<ProposedChange> identity(Facts facts) {
        List<ProposedChange> changes = new ArrayList<>();
        if (facts.serial() != null) {
            changes.add(new ProposedChange("serial", facts.serial()));
        }
        if (facts.model() != null) {
            changes.add(new ProposedChange("model", facts.model()));
        }
        return changes;
    }

    private static List<ProposedChange> whereItIs(Facts facts) {
        if ("IN_REPAIR".equals(facts.detail())) {
            return List.of(status("IN_REPAIR"));
        }
        if ("LOST".equals(facts.detail()) || "STOLEN".equals(facts.detail())) {
            return List.of(status(facts.detail().equals("LOST") ? "MISSING" : "STOLEN"));
        }
        List<ProposedChange> changes = new ArrayList<>();
        if ("SEEN".equals(facts.claim()) && facts.stockRoom()) {
            changes.add(status("STOCK"));
            changes.add(new ProposedChange("holder", null));
            changes.addAll(place(facts));
        } else if (facts.holder() != null) {
            changes.add(new ProposedChange("holder", facts.holder().toString()));
            changes.addAll(inUse(facts));
        } else if (facts.place() != null) {
            changes.add(new ProposedChange("holder", null));
            changes.addAll(place(facts));
            changes.addAll(inUse(facts));
        }
        return changes;
    }

    private static List<ProposedChange> inUse(Facts facts) {
        boolean usedAlready = Objects.equals(facts.status(), "IN_USE") || Objects.equals(facts.status(), "ON_LOAN");
        return usedAlready ? List.of() : List.of(status("IN_USE"));
    }

    private static List<ProposedChange> place(Facts facts) {
        return facts.place() == null
                ? List.of()
                : List.of(new ProposedChange("location", facts.place().toString()));
    }

    private static ProposedChange status(String to) {
        return new ProposedChange("status", to);
    }
}
