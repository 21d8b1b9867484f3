package dev.rollcall.missing;

import dev.rollcall.missing.LastSeenFacts.Fact;
import dev.rollcall.register.AssetId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Everything that any module knows about where a missing thing may be. */
@Component
public class GatheringFacts {

    private final List<LastSeenFacts> sources;

    GatheringFacts(List<LastSeenFacts> sources) {
        this.sources = sources;
    }

    public List<Fact> about(UUID asset) {
        AssetId id = new AssetId(asset);
        return sources.stream().flatMap(source -> source.of(id).stream()).toList();
    }

    /** One text a label, for lists of label and value. */
    Map<String, String> byLabel(UUID asset) {
        Map<String, String> texts = new LinkedHashMap<>();
        about(asset).forEach(fact -> texts.merge(fact.label(), fact.text(), (one, other) -> one + "; " + other));
        return texts;
    }
}
