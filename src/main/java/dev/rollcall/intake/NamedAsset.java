package dev.rollcall.intake;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rollcall.register.AssetId;
import dev.rollcall.register.FindingAssets;
import dev.rollcall.register.Identifiers;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** A thing as an event names it; at least one of the two is given. */
record NamedAsset(String tag, String serial) {

    static NamedAsset of(JsonNode node) {
        return new NamedAsset(node.path("tag").textValue(), node.path("serial").textValue());
    }

    String shown() {
        return tag == null ? serial : tag;
    }

    /** Does it with the one asset that is meant; waits where none is known, and is refused where several claim it. */
    Handled onRecord(FindingAssets finding, Function<AssetId, Handled> action) {
        List<AssetId> found = Stream.of(tag, serial)
                .filter(code -> code != null)
                .map(finding::byCode)
                .filter(some -> !some.isEmpty())
                .reduce((some, others) -> some.stream().filter(others::contains).toList())
                .orElse(null);
        if (found == null) {
            return new Handled.Waiting(
                    shown() + " is not in the register.",
                    Identifiers.candidates(shown()).stream()
                            .findFirst()
                            .map(Keys::asset)
                            .orElse(null));
        }
        return found.size() == 1
                ? action.apply(found.get(0))
                : Handled.refused(
                        found.isEmpty()
                                ? "Tag " + tag + " and serial " + serial + " stand for two different assets."
                                : "More than one asset in the register is " + shown()
                                        + ". Settle the duplicate, and try again.");
    }
}
