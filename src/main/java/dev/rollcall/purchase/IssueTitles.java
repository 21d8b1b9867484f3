package dev.rollcall.purchase;

import dev.rollcall.workflow.TaskWork.Title;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What an issue is called in task lists. */
@Component
public class IssueTitles {

    private final Issues issues;

    IssueTitles(Issues issues) {
        this.issues = issues;
    }

    public Map<UUID, Title> of(Collection<UUID> ids) {
        return issues.all(ids).stream()
                .collect(Collectors.toMap(
                        issue -> issue.id().value(),
                        issue -> new Title(issue.thing(), "Issued to " + issue.person(), issue.due())));
    }

    /** What helps to find out where it is, label → value. */
    public Map<String, String> facts(UUID id) {
        Map<String, String> facts = new LinkedHashMap<>();
        issues.find(new IssueId(id)).ifPresent(issue -> {
            facts.put("Issued to", issue.person());
            facts.put("State", issue.state().words());
            if (issue.serial() != null) {
                facts.put("Serial", issue.serial());
            }
            if (issue.note() != null) {
                facts.put("They wrote", issue.note());
            }
        });
        return facts;
    }

    public Optional<UUID> purchase(UUID id) {
        return issues.find(new IssueId(id)).map(issue -> issue.purchaseId().value());
    }
}
