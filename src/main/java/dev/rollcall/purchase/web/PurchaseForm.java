package dev.rollcall.purchase.web;

import dev.rollcall.purchase.OrderRef;
import dev.rollcall.purchase.OrderedLine;
import dev.rollcall.purchase.Purchase;
import dev.rollcall.purchase.PurchaseLine;
import dev.rollcall.purchase.RecordedPurchase;
import dev.rollcall.register.EntityId;
import dev.rollcall.register.web.TypedNames;
import dev.rollcall.web.FormErrors;
import dev.rollcall.web.TypedDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** An order as typed; lines left blank are no lines. */
record PurchaseForm(
        String entity,
        String orderNumber,
        String supplier,
        String currency,
        String orderedOn,
        String expectedOn,
        List<LineForm> lines) {

    private static final int SPARE = 3;

    PurchaseForm {
        lines = lines == null ? List.of() : lines;
    }

    static PurchaseForm blank() {
        return new PurchaseForm("", "", "", "", "", "", List.of()).withSpareLines();
    }

    static PurchaseForm of(Purchase purchase, List<PurchaseLine> lines, TypedNames names) {
        return new PurchaseForm(
                        purchase.entityId().toString(),
                        purchase.orderNumber(),
                        purchase.supplier(),
                        purchase.currency(),
                        purchase.orderedOn() == null ? "" : purchase.orderedOn().toString(),
                        purchase.expectedOn().toString(),
                        lines.stream().map(line -> LineForm.of(line, names)).toList())
                .withSpareLines();
    }

    /** With some blank lines to fill in. */
    PurchaseForm withSpareLines() {
        List<LineForm> all = new ArrayList<>(lines);
        while (all.stream().filter(LineForm::isBlank).count() < SPARE) {
            all.add(LineForm.blank(all.size() + 1));
        }
        return new PurchaseForm(entity, orderNumber, supplier, currency, orderedOn, expectedOn, all);
    }

    /** Null, with the faults in errors, where nobody can be told to have ordered it. */
    RecordedPurchase read(TypedNames names, LocalDate today, FormErrors errors) {
        TypedDay.check(errors, "orderedOn", orderedOn);
        TypedDay.check(errors, "expectedOn", expectedOn);
        List<OrderedLine> read = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            if (!lines.get(at).isBlank()) {
                read.add(lines.get(at).read("lines[" + at + "].", names, errors));
            }
        }
        EntityId of = entity(errors);
        if (of == null) {
            return null;
        }
        RecordedPurchase laid = new RecordedPurchase(
                new OrderRef(of, orderNumber),
                supplier,
                currency,
                TypedDay.read(orderedOn),
                TypedDay.read(expectedOn),
                null,
                read);
        if (errors.isEmpty()) {
            laid.problems(today)
                    .forEach((field, message) -> errors.add(field.equals("lines") ? "lines[0].kind" : field, message));
        }
        return laid;
    }

    private EntityId entity(FormErrors errors) {
        try {
            return EntityId.of(entity == null ? "" : entity);
        } catch (IllegalArgumentException none) {
            errors.add("entity", "Choose the legal entity that ordered");
            return null;
        }
    }
}
