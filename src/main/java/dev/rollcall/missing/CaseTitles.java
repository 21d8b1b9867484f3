package dev.rollcall.missing;

import dev.rollcall.register.LastKnownFacts;
import dev.rollcall.workflow.TaskWork.Title;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a case is called in task lists: the thing, and who last had it or where it belongs. */
@Component
public class CaseTitles {

    private final MissingCases cases;
    private final LastKnownFacts known;
    private final GatheringFacts gathered;

    CaseTitles(MissingCases cases, LastKnownFacts known, GatheringFacts gathered) {
        this.cases = cases;
        this.known = known;
        this.gathered = gathered;
    }

    /** What is known about the thing, label → value. */
    public Map<String, String> facts(UUID id) {
        Map<String, String> facts = new LinkedHashMap<>();
        cases.find(new CaseId(id)).ifPresent(one -> {
            proposal(one, facts);
            facts.putAll(known.of(one.assetId()));
            facts.putAll(gathered.byLabel(one.assetId()));
        });
        return facts;
    }

    /** What a second person is asked to confirm, ahead of all else; nothing while no ending is proposed. */
    private static void proposal(MissingCase one, Map<String, String> facts) {
        if (one.state() == CaseState.CONFIRMING) {
            facts.put("Proposed ending", one.ending().label() + ", by " + one.decidedBy());
            put(facts, "Seen", one.foundWhere());
            put(facts, "Police report", one.policeReport());
            put(facts, "Reference of finance", one.financeReference());
        }
    }

    private static void put(Map<String, String> facts, String label, String value) {
        if (value != null) {
            facts.put(label, value);
        }
    }

    public Map<UUID, Title> of(Collection<UUID> ids) {
        Map<UUID, Title> titles = new HashMap<>();
        cases.all(ids).forEach(one -> titles.put(one.id().value(), title(one)));
        return titles;
    }

    private static Title title(MissingCase one) {
        String last =
                one.holder() != null ? "Last with " + one.holder() : one.place() == null ? "" : "From " + one.place();
        return new Title(one.tag() == null ? one.title() : one.tag() + " " + one.title(), last, one.due());
    }
}
