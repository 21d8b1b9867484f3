package dev.rollcall.intake;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rollcall.people.PersonId;
import dev.rollcall.purchase.OrderedLine;
import dev.rollcall.register.AssetKind;
import dev.rollcall.register.KindId;
import dev.rollcall.register.Kinds;
import dev.rollcall.values.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The lines of an order as an event lists them. */
@Component
class OrderLines {

    private final Kinds kinds;
    private final FindingPeople finding;

    OrderLines(Kinds kinds, FindingPeople finding) {
        this.kinds = kinds;
        this.finding = finding;
    }

    /** Refused with the first kind or person that is not known. */
    Result<List<OrderedLine>> of(JsonNode nodes) {
        List<OrderedLine> lines = new ArrayList<>();
        for (JsonNode node : nodes) {
            Result<OrderedLine> line = line(node);
            if (!line.isDone()) {
                return Result.refused(line.refusal().orElseThrow());
            }
            lines.add(line.value());
        }
        return Result.done(lines);
    }

    private Result<OrderedLine> line(JsonNode node) {
        int number = node.path("number").intValue();
        String kindName = node.path("kind").textValue();
        Optional<KindId> kind = kinds.named(kindName).map(AssetKind::kindId);
        if (kind.isEmpty()) {
            return Result.refused("Line " + number + ": the kind " + kindName + " is not in the register. Add it there,"
                    + " or have the sender name one that is.");
        }
        Result<Optional<PersonId>> person =
                node.has("for") ? finding.find(NamedPerson.of(node.path("for"))) : Result.done(Optional.empty());
        if (!person.isDone() || node.has("for") && person.value().isEmpty()) {
            return Result.refused(
                    person.refusal().orElse("Line " + number + ": the person it is for is not on record."));
        }
        return Result.done(new OrderedLine(
                number,
                kind.get(),
                node.path("manufacturer").textValue(),
                node.path("model").textValue(),
                node.path("quantity").intValue(),
                node.has("unitPrice") ? node.path("unitPrice").decimalValue() : null,
                node.has("warrantyMonths") ? node.path("warrantyMonths").intValue() : null,
                person.value().orElse(null)));
    }
}
