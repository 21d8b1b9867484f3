package dev.rollcall.locate.process;

import dev.rollcall.audit.AuditId;
import dev.rollcall.locate.OpeningSearches;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step "Open searches for single assets": one chunk a call. */
@Component
class OpenSearches implements JavaDelegate {

    private final OpeningSearches opening;

    OpenSearches(OpeningSearches opening) {
        this.opening = opening;
    }

    @Override
    public void execute(DelegateExecution execution) {
        AuditId audit = AuditId.of(execution.getProcessBusinessKey());
        execution.setVariable("moreSearches", opening.openSome(audit));
    }
}
